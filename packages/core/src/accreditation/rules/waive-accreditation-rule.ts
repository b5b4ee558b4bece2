/** A rule is waived for one case, with a reason, by a named role. */
import { accept, refuse } from '../../aggregate.ts'
import { ofCase } from '../case-guards.ts'
import type { WaiveAccreditationRule } from '../commands.ts'
import type { AccreditationDecision } from '../decision.ts'
import { caseIn, isWaived, type Accreditation } from '../state.ts'

export const waiveAccreditationRule = (
  command: WaiveAccreditationRule,
  state: Accreditation
): AccreditationDecision => {
  const { cycle, rule, reason, approvedBy } = command
  const one = caseIn(state, cycle)
  if (one === null) return refuse({ type: 'NoCase', cycle })
  if (isWaived(state, rule, one.number)) return accept()
  return accept({ type: 'AccreditationRuleWaived', ...ofCase(command, one), rule, reason, approvedBy })
}
