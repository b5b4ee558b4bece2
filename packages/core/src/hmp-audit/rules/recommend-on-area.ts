/** Recommendations on an area are made, numbered from 1, after the visit and until the report is drafted. */
import { accept } from '../../aggregate.ts'
import { numberAfter } from '../../values/count.ts'
import type { RecommendOnArea } from '../commands.ts'
import type { HmpAuditDecision } from '../decision.ts'
import { eventFrom } from '../event-from.ts'
import type { Audit } from '../state.ts'

export const recommendOnArea = (command: RecommendOnArea, { recommendations }: Audit): HmpAuditDecision => {
  const { area, words, due } = command
  const isMade = recommendations.some(made => made.area === area && made.words === words.commitment)
  if (isMade) return accept()
  const recommendation = numberAfter(recommendations)
  return accept({ ...eventFrom('RecommendationMade', command), recommendation, area, words, due })
}
