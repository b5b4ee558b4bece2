/** What waits in one community's accreditation and has no last day of its own. */
import type { Accreditation, Appeal, Case } from '../accreditation/index.ts'
import type { Cycle } from '../values/cycle.ts'
import type { WaitKind } from './who-acts.ts'

interface WaitOfCase {
  readonly kind: WaitKind
  readonly cycle: Cycle
}
type Deferred = Extract<Case, { readonly status: 'Deferred' }>

/** Evidence came for a standard that nobody has looked at since. */
const isToBeChecked = ({ evidence, reviewed }: Deferred): boolean => {
  const checked = new Set(reviewed.map(({ standard }) => standard))
  return evidence.some(({ standards }) => standards.some(standard => !checked.has(standard)))
}

const ofCase = (one: Case): ReadonlyArray<WaitOfCase> => {
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
const ofAppeal = ({ cycle, panel, decided }: Appeal): ReadonlyArray<WaitOfCase> =>
  panel !== null && decided === null ? [{ kind: 'appeal', cycle }] : []

export const waitsOfAccreditation = ({ cases, appeals }: Accreditation): ReadonlyArray<WaitOfCase> => [
  ...cases.flatMap(ofCase),
  ...appeals.flatMap(ofAppeal)
]
