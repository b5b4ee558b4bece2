/** What is due of one community's accreditation. */
import { isHeldOn, standingOn, type Accreditation, type Award } from '../accreditation/index.ts'
import type { PolicyBook } from '../policy/index.ts'
import type { Cycle } from '../values/cycle.ts'
import { plusDays, type PlainDate } from '../values/plain-date.ts'

interface DueOfAccreditation {
  readonly cycle: Cycle | null
  readonly by: PlainDate
}
/** Told the policy of the day that is asked for. */
type DuesOf = (state: Accreditation, policy: PolicyBook) => ReadonlyArray<DueOfAccreditation>

const letter: DuesOf = ({ cases }) =>
  cases.flatMap(one =>
    'last' in one && one.last.letterOn === null ? [{ cycle: one.cycle, by: one.last.letterDue }] : []
  )

const deferral: DuesOf = ({ cases }) =>
  cases.flatMap(one => (one.status === 'Deferred' ? [{ cycle: one.cycle, by: one.limit }] : []))

const panel: DuesOf = ({ appeals }) =>
  appeals.flatMap(({ cycle, panel: appointed, decided, lodgedOn }) =>
    appointed === null && decided === null ? [{ cycle, by: lodgedOn }] : []
  )

/** By all that is recorded, also of days to come. */
const isSuspended = (award: Award): boolean => standingOn(award, award.until) === 'Suspended'
const isHeld = (award: Award): boolean => isHeldOn(award, award.until)

const reply: DuesOf = ({ awards }) =>
  awards.flatMap(award =>
    award.reply !== null && award.reply.words === null && isSuspended(award)
      ? [{ cycle: award.cycle, by: award.reply.due }]
      : []
  )

const interim: DuesOf = ({ awards }) =>
  awards.flatMap(award =>
    award.interimDue !== null && award.interims.length === 0 && isHeld(award)
      ? [{ cycle: award.cycle, by: award.interimDue }]
      : []
  )

const laterOf = (one: Award, other: Award): Award => (other.until > one.until ? other : one)

const expiry: DuesOf = ({ awards, cases }, { awardExpiryDays }) => {
  const [first, ...others] = awards
  const last = first === undefined ? undefined : others.reduce(laterOf, first)
  const isUnderWay = cases.some(({ status }) => status !== 'Decided' && status !== 'Closed')
  return last === undefined || isUnderWay || !isHeld(last)
    ? []
    : [{ cycle: last.cycle, by: plusDays(last.until, 0 - awardExpiryDays) }]
}

const referred: DuesOf = ({ awards }) =>
  awards
    .filter(isHeld)
    .flatMap(({ cycle, referrals }) =>
      referrals.flatMap(({ on, settledOn }) => (settledOn === null ? [{ cycle, by: on }] : []))
    )

export const duesOfAccreditation = {
  'decision-letter': letter,
  deferral,
  'appeal-panel': panel,
  'suspension-reply': reply,
  'interim-review': interim,
  'award-expiry': expiry,
  'referred-award': referred
} as const satisfies Readonly<Record<string, DuesOf>>
