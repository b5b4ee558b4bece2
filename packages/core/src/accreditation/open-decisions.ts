/**
 * Which decisions on a case are open on a day, whoever sits: each is tried by the rules that a decision has to pass. What
 * they leave open, the committee decides.
 */
import type { Cycle } from '../values/cycle.ts'
import type { MembershipType } from '../values/membership-type.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { StandardCode } from '../values/standard-code.ts'
import { goingCaseIn, isPending, whyNotInOrder, whyNotPending, type Pending } from './case-guards.ts'
import { whyNotSo, type DecidedSo } from './case-outcome.ts'
import { codesOf } from './figures.ts'
import { whyNotForTheChair } from './for-the-chair.ts'
import type { CaseDecision } from './parts.ts'
import type { AccreditationRefusal } from './refusals.ts'
import type { Accreditation } from './state.ts'

export interface DecisionTried {
  readonly decision: CaseDecision
  /** What keeps the committee from it; `null` when nothing does. */
  readonly whyNot: AccreditationRefusal | null
  /** Core standards that the committee would have to accept as not applicable with it. */
  readonly accepting: ReadonlyArray<StandardCode>
  /** Whether the chair alone may decide so. */
  readonly byChairAlone: boolean
}
interface OnDay {
  readonly cycle: Cycle
  readonly on: PlainDate
  /** Of the membership in force that day. */
  readonly typeThatDay: MembershipType | null
}
const decisions: ReadonlyArray<CaseDecision> = ['accredited', 'deferred', 'not-accredited']

const closed = (decision: CaseDecision, whyNot: AccreditationRefusal): DecisionTried => ({
  ...{ decision, whyNot, accepting: [], byChairAlone: false }
})
const decided = (
  { on }: OnDay,
  decision: CaseDecision,
  acceptedNotApplicable: ReadonlyArray<StandardCode>
): DecidedSo => ({ on, decision, acceptedNotApplicable, acceptedMet: [], commendations: [] })

/** What was claimed not to apply, and nobody accepted yet. */
const claimed = ({ outstanding, accepted }: Pending): ReadonlyArray<StandardCode> =>
  codesOf(outstanding.filter(({ standard, notApplicable }) => notApplicable && !accepted.includes(standard)))

const tried = (one: Pending, day: OnDay, decision: CaseDecision): DecisionTried => {
  const tooEarly = whyNotInOrder(day.on, one)
  if (tooEarly !== null) return closed(decision, tooEarly)
  const asItIs = decided(day, decision, [])
  const whyNot = whyNotSo(one, asItIs, day)
  if (whyNot === null) return { decision, whyNot, accepting: [], byChairAlone: whyNotForTheChair(asItIs, one) === null }
  const accepting = claimed(one)
  const isOpen = decision === 'accredited' && whyNotSo(one, decided(day, decision, accepting), day) === null
  return isOpen ? { decision, whyNot: null, accepting, byChairAlone: false } : closed(decision, whyNot)
}

/** To accredit, to defer and not to award, in this order. */
export const decisionsOn = (state: Accreditation, day: OnDay): ReadonlyArray<DecisionTried> => {
  const one = goingCaseIn(state, day.cycle)
  return decisions.map(decision => {
    if (one === null) return closed(decision, { type: 'NoCase', cycle: day.cycle })
    return isPending(one) ? tried(one, day, decision) : closed(decision, whyNotPending(one))
  })
}

/** What the figures speak for: the first that is open without anything to accept; `null` when none is. */
export const proposedOf = (all: ReadonlyArray<DecisionTried>): CaseDecision | null =>
  all.find(({ whyNot, accepting }) => whyNot === null && accepting.length === 0)?.decision ?? null
