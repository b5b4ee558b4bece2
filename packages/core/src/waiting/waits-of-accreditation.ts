/** What waits in one community's accreditation and has no last day of its own. */
import { standingOn, type Accreditation, type Appeal, type Award, type Case } from '../accreditation/index.ts'
import type { Cycle } from '../values/cycle.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { WaitKind } from './who-acts.ts'

interface WaitOfAccreditation {
  readonly kind: WaitKind
  /** `null` of an award that was attested. */
  readonly cycle: Cycle | null
}
type Deferred = Extract<Case, { readonly status: 'Deferred' }>

/** Evidence came for a standard that nobody has looked at since. */
const isToBeChecked = ({ evidence, reviewed }: Deferred): boolean => {
  const checked = new Set(reviewed.map(({ standard }) => standard))
  return evidence.some(({ standards }) => standards.some(standard => !checked.has(standard)))
}

const ofCase = (one: Case): ReadonlyArray<WaitOfAccreditation> => {
  const { cycle } = one
  switch (one.status) {
    case 'Applied':
      return [{ kind: 'pack', cycle }]
    case 'Presented':
      return [{ kind: 'decision', cycle }]
    case 'Deferred':
      return isToBeChecked(one) ? [{ kind: 'evidence-review', cycle }] : []
    case 'Decided':
    case 'UnderAppeal':
    case 'Closed':
      return []
  }
}
/** A panel that is appointed decides. */
const ofAppeal = ({ cycle, panel, decided }: Appeal): ReadonlyArray<WaitOfAccreditation> =>
  panel !== null && decided === null ? [{ kind: 'appeal', cycle }] : []

/** As long as the community may still reply, it waits for that and not for the committee. */
const isAnswered = ({ reply }: Award, on: PlainDate): boolean =>
  reply === null || reply.words !== null || on > reply.due

/** Nobody set a day for what becomes of it, and until then it stays suspended. */
const ofAward = (award: Award, on: PlainDate): ReadonlyArray<WaitOfAccreditation> =>
  standingOn(award, on) === 'Suspended' && isAnswered(award, on)
    ? [{ kind: 'suspended-award', cycle: award.cycle }]
    : []

export const waitsOfAccreditation = (
  { cases, appeals, awards }: Accreditation,
  on: PlainDate
): ReadonlyArray<WaitOfAccreditation> => [
  ...cases.flatMap(ofCase),
  ...appeals.flatMap(ofAppeal),
  ...awards.flatMap(award => ofAward(award, on))
]
