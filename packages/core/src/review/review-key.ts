/** Which review: of which community, in which cycle, of which kind. Every command and event of a review carries it. */
import type { CommunityId } from '../values/community-id.ts'
import type { Cycle } from '../values/cycle.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { ReviewKind } from '../values/review-kind.ts'

export interface ReviewKey {
  readonly community: CommunityId
  readonly cycle: Cycle
  readonly kind: ReviewKind
}
/** Which review, on which day. */
export interface ReviewDay extends ReviewKey {
  readonly on: PlainDate
}
