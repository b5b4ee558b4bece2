/**
 * An award ends without blame with the membership, and so does its case; or it is suspended, where policy says so. The
 * day is the first on which the community is no member. What was awarded or applied for in a later membership stays.
 */
import { accept, refuse } from '../../aggregate.ts'
import type { PlainDate } from '../../values/plain-date.ts'
import { plusWorkingDays } from '../../values/working-days.ts'
import { ofCase } from '../case-guards.ts'
import type { EndAwardWithMembership } from '../commands.ts'
import type { AccreditationDecision, Knowing } from '../decision.ts'
import type { AwardEndedWithMembership, AwardSuspended, CaseWithdrawn } from '../events.ts'
import { standingOn } from '../standing.ts'
import { openCase, type Accreditation, type Award, type Case } from '../state.ts'

type RuleFacts = Knowing<'policy' | 'holidays' | 'cyclesHeld'>

const isMemberOn = (day: PlainDate, { cyclesHeld }: RuleFacts): boolean =>
  cyclesHeld.some(({ from, endedOn }) => from <= day && (endedOn === null || endedOn > day))

/** It was awarded before the end, or without a membership after it. */
const isTouched = (award: Award, on: PlainDate, known: RuleFacts): boolean =>
  award.awardedOn < on || !isMemberOn(award.awardedOn, known)

const isOver = (award: Award, on: PlainDate): boolean => ['Ended', 'Expired'].includes(standingOn(award, on))

const endOf = (
  { community, on }: EndAwardWithMembership,
  award: Award,
  { policy, holidays }: RuleFacts
): ReadonlyArray<AwardEndedWithMembership | AwardSuspended> => {
  const of = { community, award: award.number, on }
  if (policy.awardWhenMembershipEnds === 'ends') return [{ type: 'AwardEndedWithMembership', ...of }]
  if (award.steps.some(({ step, on: day }) => step === 'suspended' && day === on)) return []
  const replyDue = plusWorkingDays(on, policy.replyWorkingDays, holidays)
  return [{ type: 'AwardSuspended', ...of, by: null, cause: 'membership-ended', words: null, replyDue }]
}
const isLeftBehind = (one: Case, on: PlainDate, { cyclesHeld }: RuleFacts): boolean =>
  one.appliedOn <= on || !cyclesHeld.some(({ cycle, endedOn }) => cycle === one.cycle && endedOn === null)

const closing = (
  command: EndAwardWithMembership,
  state: Accreditation,
  known: RuleFacts
): ReadonlyArray<CaseWithdrawn> => {
  const one = openCase(state)
  if (one === null || !isLeftBehind(one, command.on, known)) return []
  const { cycle } = one
  return [{ type: 'CaseWithdrawn', ...ofCase({ ...command, cycle }, one), because: 'membership-ended' }]
}

export const endAwardWithMembership = (
  command: EndAwardWithMembership,
  state: Accreditation,
  known: RuleFacts
): AccreditationDecision => {
  const { on } = command
  const held = state.awards.filter(award => !isOver(award, on) && isTouched(award, on, known))
  const events = [...held.flatMap(award => endOf(command, award, known)), ...closing(command, state, known)]
  const isDone = state.awards.some(({ steps }) => steps.some(step => step.on === on && step.step === 'ended'))
  if (events.length > 0 || held.length > 0 || isDone) return accept(...events)
  return state.cases.some(one => one.status === 'Closed' && one.closedOn === on)
    ? accept()
    : refuse({ type: 'NoAward' })
}
