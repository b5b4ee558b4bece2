/** What was said of the visits of one review, with positions, so that it can be read as it stood at any earlier moment. */
import type {
  CommunityId,
  ContentRef,
  Count,
  Cycle,
  FeedbackBy,
  FeedbackGiven,
  PlainDate,
  ReviewKind,
  Scored
} from '@cofc/core'
import type { Position } from '@cofc/event-store'
import type { Table } from '@cofc/projections'
import type { ReviewId } from './national-reviews.ts'

export interface FeedbackOnVisit {
  readonly community: CommunityId
  readonly kind: ReviewKind
  readonly visit: Count
  readonly by: FeedbackBy
  readonly on: PlainDate
  readonly scores: ReadonlyArray<Scored>
  readonly words: ContentRef | null
}
export interface VisitFeedbackRow {
  readonly given: Array<[Position, FeedbackOnVisit]>
}

export const visitFeedback: Table<ReviewId, VisitFeedbackRow, FeedbackGiven> = {
  name: 'visit-feedback',
  version: 1,
  reads: { FeedbackGiven: true },
  idOf: ({ cycle, community, kind }) => `${cycle}:${community}:${kind}`,
  initial: () => ({ given: [] }),
  apply: (row, { event: { community, kind, visit, by, on, scores, words }, position }) => {
    row.given.push([position, { community, kind, visit, by, on, scores, words }])
    return row
  }
}

/** All that was said of the visits of a cycle, in the order of the reviews' ids and there of recording. */
export const feedbackIn = (rows: ReadonlyMap<ReviewId, VisitFeedbackRow>, cycle: Cycle): VisitFeedbackRow['given'] =>
  [...rows]
    .filter(([id]) => id.startsWith(`${cycle}:`))
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, { given }]) => given)
