/** All reviews as they stood at the end of a day, in the order of their ids. */
import { afterRecords, review, type PlainDate, type Review, type ReviewEvent, type ReviewKey } from '@cofc/core'
import type { ReviewId } from './national-reviews.ts'
import { keyOf } from './review-key.ts'
import { stoodOn, type StepsRow } from './steps.ts'

export interface ReviewOnDay {
  readonly key: ReviewKey
  readonly review: Review
}
/** Everything counts that is on record. */
export const lastDay = afterRecords

export const reviewsOn = (
  rows: ReadonlyMap<ReviewId, StepsRow<ReviewEvent>>,
  on: PlainDate
): ReadonlyArray<ReviewOnDay> =>
  [...rows]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([id, row]) => ({ key: keyOf(id), review: stoodOn(review, on)(row) }))
