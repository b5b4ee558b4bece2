/**
 * The committee decides a case that was presented, or a deferred one: it accredits, defers or does not award. The chair
 * alone accredits only a deferred case that evidence brought to every threshold, or refuses one past its limit.
 */
import { accept, refuse } from '../../aggregate.ts'
import {
  goingCaseIn,
  isDecided,
  isPending,
  whyNotInOrder,
  whyNotPending,
  type Going,
  type Pending
} from '../case-guards.ts'
import { whyNotForTheChair } from '../for-the-chair.ts'
import { outcomeEvent, whyNotSo, type OutcomeFacts, type OutcomeOfCase } from '../case-outcome.ts'
import type { DecideAccreditation } from '../commands.ts'
import type { AccreditationDecision } from '../decision.ts'
import { committeeRules, decidedBy, whyNotDecide, type SittingFacts } from '../sitting.ts'
import { isWaived, type Accreditation } from '../state.ts'

type RuleFacts = OutcomeFacts & SittingFacts

const isAlreadySo = ({ decision, minute, on }: DecideAccreditation, one: Going): boolean =>
  isDecided(one) && one.last.decision === decision && one.last.minute === minute.commitment && one.last.on === on

const decided = (
  command: DecideAccreditation,
  one: Pending,
  { state, known }: { readonly state: Accreditation; readonly known: RuleFacts }
): AccreditationDecision => {
  const rules = committeeRules(known.policy, one.visitors, isWaived(state, 'LayMemberMissing', one.number))
  const outcome: OutcomeOfCase = { ...command, acceptedMet: [], onAppeal: null }
  const obstacle =
    whyNotInOrder(command.on, one) ??
    whyNotDecide(command, rules, known) ??
    (command.votes === null ? whyNotForTheChair(command, one) : null) ??
    whyNotSo(one, outcome, known)
  if (obstacle !== null) return refuse(obstacle)
  return accept(outcomeEvent(state, one, { outcome, by: decidedBy(command, rules, known), known }))
}

export const decideAccreditation = (
  command: DecideAccreditation,
  state: Accreditation,
  known: RuleFacts
): AccreditationDecision => {
  const { cycle } = command
  const one = goingCaseIn(state, cycle)
  if (one === null) return refuse({ type: 'NoCase', cycle })
  if (isAlreadySo(command, one)) return accept()
  return isPending(one) ? decided(command, one, { state, known }) : refuse(whyNotPending(one))
}
