/** A letter tells what was decided, and until when it can be appealed against. */
import { accept, refuse } from '../../aggregate.ts'
import { plusWorkingDays } from '../../values/working-days.ts'
import { goingCaseIn, isDecided, ofCase, whyNotInOrder } from '../case-guards.ts'
import type { SendDecisionLetter } from '../commands.ts'
import type { AccreditationDecision, Knowing } from '../decision.ts'
import type { Accreditation } from '../state.ts'

export const sendDecisionLetter = (
  command: SendDecisionLetter,
  state: Accreditation,
  { policy, holidays }: Knowing<'policy' | 'holidays'>
): AccreditationDecision => {
  const { cycle, on } = command
  const one = goingCaseIn(state, cycle)
  if (one === null) return refuse({ type: 'NoCase', cycle })
  if (!isDecided(one)) return refuse({ type: 'NothingDecided' })
  const { letterOn, decision, final } = one.last
  if (letterOn !== null) return letterOn === on ? accept() : refuse({ type: 'LetterAlreadySent', on: letterOn })
  const tooEarly = whyNotInOrder(on, { lastStepOn: one.last.on })
  if (tooEarly !== null) return refuse(tooEarly)
  const isAppealable = decision !== 'accredited' && !final
  const appealUntil = isAppealable ? plusWorkingDays(on, policy.appealWorkingDays, holidays) : null
  return accept({ type: 'DecisionLetterSent', ...ofCase(command, one), appealUntil })
}
