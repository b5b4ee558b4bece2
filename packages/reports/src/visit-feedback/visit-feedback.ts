/** What each host and each visiting team said of a visit: for the network team alone. */
import type { CommunityId, Count, Cycle, FeedbackBy, PlainDate, ReviewKind, Scored } from '@cofc/core'
import type { Text } from '../words.ts'

export interface AskVisitFeedback {
  readonly cycle: Cycle
  /** Of this community’s visits only. */
  readonly community?: CommunityId
}
export interface NoVisitFeedback {
  readonly type: 'NoSuchCycle'
  readonly cycle: Cycle
}
export interface VisitFeedback {
  readonly cycle: Cycle
  /** Ordered by the community that was visited, the kind of its review, the visit, and who spoke. */
  readonly given: ReadonlyArray<GivenOnVisit>
}
export interface GivenOnVisit {
  /** The community that was visited. */
  readonly community: CommunityId
  /** As on the day; `null` when it was not registered. */
  readonly name: string | null
  readonly kind: ReviewKind
  readonly visit: Count
  readonly by: FeedbackBy
  readonly on: PlainDate
  readonly scores: ReadonlyArray<Scored>
  /** `null` when nothing was said in words. */
  readonly words: Text | null
}
