/** Everything the folder holds about the review of one community in one cycle. */
import type { CommunityId, Cycle } from '@cofc/core'
import { evidence, type EvidenceRow } from '../mappings/evidence.ts'
import { findings, type FindingRow } from '../mappings/findings.ts'
import { outcomes, type OutcomeRow } from '../mappings/outcomes.ts'
import { ratings, type RatingRow } from '../mappings/ratings.ts'
import { reports, type ReportRow } from '../mappings/reports.ts'
import { reviews, type ReviewRow } from '../mappings/reviews.ts'
import { visits, type VisitRow } from '../mappings/visits.ts'
import { keyOf } from '../mappings/key-of.ts'
import type { Staging } from '../staging/staging.ts'

export interface ReviewRows {
  readonly community: CommunityId
  readonly cycle: Cycle
  readonly review: ReviewRow | null
  readonly ratings: ReadonlyArray<RatingRow>
  readonly evidence: ReadonlyArray<EvidenceRow>
  readonly visits: ReadonlyArray<VisitRow>
  readonly findings: ReadonlyArray<FindingRow>
  readonly report: ReportRow | null
  readonly outcomes: ReadonlyArray<OutcomeRow>
}

export const reviewRows = ({ rows }: Staging, community: CommunityId, cycle: Cycle): ReviewRows => {
  const prefix = keyOf([community, cycle])
  return {
    community,
    cycle,
    review: rows.under(reviews, prefix)[0] ?? null,
    ratings: rows.under(ratings, prefix),
    evidence: rows.under(evidence, prefix),
    visits: rows.under(visits, prefix),
    findings: rows.under(findings, prefix),
    report: rows.under(reports, prefix)[0] ?? null,
    outcomes: rows.under(outcomes, prefix)
  }
}

/** The rows that belong to a review, but for the review's own. */
export const belongings = (rows: ReviewRows) => [
  ...rows.ratings,
  ...rows.evidence,
  ...rows.visits,
  ...rows.findings,
  ...(rows.report === null ? [] : [rows.report]),
  ...rows.outcomes
]
