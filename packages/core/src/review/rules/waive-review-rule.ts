/** A rule is waived for one visit still to come, with a reason, by a named role; whoever belongs to a host, was there, or was objected to stays away all the same. */
import { accept, refuse } from '../../aggregate.ts'
import type { WaiveReviewRule } from '../commands.ts'
import { eventFrom } from '../event-from.ts'
import { waivedFor, type UnderWay } from '../state.ts'
import { WaivableRule } from '../visit-rules.ts'
import type { ReviewDecision } from '../decision.ts'

export const waiveReviewRule = (command: WaiveReviewRule, state: UnderWay): ReviewDecision => {
  const { visit, rule, reason, approvedBy } = command
  if (!WaivableRule.is(rule)) return refuse({ type: 'RuleIsNeverWaived', rule })
  if (waivedFor(state, visit).includes(rule)) return accept()
  const status = state.visits.get(visit)?.status
  if (status === 'Held' || status === 'Cancelled') return refuse({ type: 'VisitIsOver', visit, status })
  return accept({ ...eventFrom('ReviewRuleWaived', command), visit, rule, reason, approvedBy })
}
