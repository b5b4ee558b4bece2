/**
 * Refusals that point at a field of a form and are put right by nothing that is typed there: they tell how far a review is,
 * and of what kind. By `aggregate.refusal`.
 */
import type { ReviewRefusal } from '@cofc/core'

const ofReview: ReadonlyArray<ReviewRefusal['type']> = [
  'WorkbookIsLocked',
  'PeerRatingsAreLocked',
  'VisitNotHeldYet',
  'NoVisitForThisKind',
  'ReportNotFinal'
]
export const inAnyCase: ReadonlySet<string> = new Set(ofReview.map(refusal => `review.${refusal}`))
