/** A recommendation is settled once, as done or as dropped. */
import { accept, refuse } from '../../aggregate.ts'
import type { SettleRecommendation } from '../commands.ts'
import type { HmpAuditDecision } from '../decision.ts'
import { eventFrom } from '../event-from.ts'
import type { Audit } from '../state.ts'

export const settleRecommendation = (command: SettleRecommendation, { recommendations }: Audit): HmpAuditDecision => {
  const { recommendation, outcome, on } = command
  const made = recommendations[recommendation - 1]
  if (made === undefined) return refuse({ type: 'NoSuchRecommendation', recommendation })
  if (on < made.madeOn) return refuse({ type: 'DayBeforeItWasRecommended', on, madeOn: made.madeOn })
  if (made.outcome === outcome) return accept()
  if (made.outcome !== 'open')
    return refuse({ type: 'RecommendationAlreadySettled', recommendation, outcome: made.outcome })
  return accept({ ...eventFrom('RecommendationSettled', command), recommendation, outcome })
}
