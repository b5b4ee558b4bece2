/**
 * People decide what becomes of an award: it is kept, suspended, reinstated, withdrawn or extended. The chair alone only
 * suspends or extends; what each takes stands in award-outcome.ts.
 */
import { accept, refuse } from '../../aggregate.ts'
import { latest, type PlainDate } from '../../values/plain-date.ts'
import { awardMeant, outcomeOnAward, whyNotOnAward, type OnAwardFacts } from '../award-outcome.ts'
import type { DecideOnAward } from '../commands.ts'
import type { AccreditationDecision } from '../decision.ts'
import { committeeRules, decidedBy, whyNotDecide, type SittingFacts } from '../sitting.ts'
import { isWaived, type Accreditation, type Award } from '../state.ts'
import type { AccreditationRefusal } from '../refusals.ts'

type RuleFacts = OnAwardFacts & SittingFacts

const isAlreadySo = ({ decision, words, on }: DecideOnAward, { awards }: Accreditation): boolean =>
  awards.some(({ decisions }) =>
    decisions.some(before => before.decision === decision && before.on === on && before.words === words.commitment)
  )

const whyNotForTheChair = ({ votes, decision }: DecideOnAward): AccreditationRefusal | null =>
  votes === null && decision !== 'suspended' && decision !== 'extended' ? { type: 'NotForTheChairAlone' } : null

/** Decisions follow the award, and each other, by their days. */
const whyNotInOrder = (on: PlainDate, { awardedOn, steps }: Award): AccreditationRefusal | null => {
  const notBefore = latest(awardedOn, ...steps.slice(-1).map(step => step.on))
  return on < notBefore ? { type: 'StepBeforeTheLast', on, notBefore } : null
}

export const decideOnAward = (
  command: DecideOnAward,
  state: Accreditation,
  known: RuleFacts
): AccreditationDecision => {
  if (isAlreadySo(command, state)) return accept()
  const award = awardMeant(command, state)
  if (award === null) return refuse({ type: 'NoAward' })
  const waived = isWaived(state, 'LayMemberMissing', award.case)
  const rules = committeeRules(known.policy, award.visitors, waived)
  const obstacle =
    whyNotForTheChair(command) ??
    whyNotDecide(command, rules, known) ??
    whyNotInOrder(command.on, award) ??
    whyNotOnAward(command, award, { state, known })
  if (obstacle !== null) return refuse(obstacle)
  return accept(outcomeOnAward(command, award, { by: decidedBy(command, rules, known), known }))
}
