/**
 * An interim review is taken from a submitted self-review, against its own cycle's edition; failures on standards new
 * since the edition of the award are advisory. One below a threshold is referred, never kept by the team.
 */
import { accept, refuse } from '../../aggregate.ts'
import type { RecordInterimReview } from '../commands.ts'
import type { AccreditationDecision, Knowing } from '../decision.ts'
import type { SubmittedSelfReview } from '../facts.ts'
import { belowThreshold, talliesOf } from '../figures.ts'
import { awardHeldOn } from '../standing.ts'
import type { Accreditation, Award } from '../state.ts'
import type { StandardCode } from '../../values/standard-code.ts'
import { thresholdsOf } from './submit-pack.ts'

type RuleFacts = Knowing<'selfReview' | 'selfReviewMappings' | 'policy'>

/** Not met, and new since: nothing of the award's edition became this standard. Without a mapping nothing counts as new. */
const advisoryIn = (
  { edition, standards }: SubmittedSelfReview,
  award: Award,
  mappings: RuleFacts['selfReviewMappings']
): ReadonlyArray<StandardCode> => {
  const mapping = edition === award.edition ? undefined : mappings.find(({ from }) => from === award.edition)
  if (mapping === undefined) return []
  const known = mapping.lines.flatMap(({ from, to }) => (from !== null && to !== null ? [to] : []))
  return standards
    .filter(({ standard, rating }) => rating !== 'met' && rating !== 'n/a' && !known.includes(standard))
    .map(({ standard }) => standard)
}

const isAlreadySo = ({ cycle, outcome, on }: RecordInterimReview, { interims }: Award): boolean =>
  interims.some(one => one.cycle === cycle && one.outcome === outcome && one.on === on)

export const recordInterimReview = (
  command: RecordInterimReview,
  state: Accreditation,
  { selfReview, selfReviewMappings, policy }: RuleFacts
): AccreditationDecision => {
  const { community, cycle, outcome, on } = command
  const award = awardHeldOn(state, on)
  if (award === null || on < award.awardedOn) return refuse({ type: 'NoAward' })
  if (isAlreadySo(command, award)) return accept()
  if (selfReview === null) return refuse({ type: 'InterimSelfReviewMissing', cycle })
  const advisory = advisoryIn(selfReview, award, selfReviewMappings)
  const tallies = talliesOf(selfReview.standards.filter(({ standard }) => !advisory.includes(standard)))
  const below = belowThreshold(tallies, thresholdsOf(policy))
  if (outcome === 'kept' && below !== null)
    return refuse({ type: 'InterimBelowThreshold', standardType: below.standardType })
  const { edition } = selfReview
  const reviewed = { community, award: award.number, cycle, edition, tallies, advisory, outcome, on }
  return accept({ type: 'InterimReviewed', ...reviewed })
}
