/** The days by which something of one review is due. */
import type { ReviewCycle } from '../cycle/index.ts'
import type { Review } from '../review/index.ts'
import type { PlainDate } from '../values/plain-date.ts'

type DaysOf = (review: Review, cycle: ReviewCycle | undefined) => ReadonlyArray<PlainDate>

const selfReview: DaysOf = ({ status }, cycle) => {
  if (status !== 'WorkbookOpen' && status !== 'WorkbookReturned') return []
  return cycle === undefined || cycle.status === 'NotPlanned' ? [] : [cycle.windows.selfReviewDue]
}

/** A report that is issued without comments was accepted in silence. */
const comments: DaysOf = review =>
  review.status === 'ReportDrafted' && review.commentedOn === null ? [review.commentsDue] : []

const actionPoints: DaysOf = review =>
  review.status !== 'Final'
    ? []
    : review.findings.flatMap(({ findingKind, outcome, due }) =>
        findingKind === 'action' && outcome === 'open' && due !== null ? [due] : []
      )

export const duesOfReview = {
  'self-review': selfReview,
  comments,
  'action-point': actionPoints
} as const satisfies Readonly<Record<string, DaysOf>>
