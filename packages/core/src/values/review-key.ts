/** Which review: of which community, in which cycle, of which kind. Every command and event of a review carries it. */
import type { CommunityId } from './community-id.ts'
import type { Cycle } from './cycle.ts'
import type { PlainDate } from './plain-date.ts'
import type { ReviewKind } from './review-kind.ts'

export interface ReviewKey {
  readonly community: CommunityId
  readonly cycle: Cycle
  readonly kind: ReviewKind
}
/** Which review, on which day. */
export interface ReviewDay extends ReviewKey {
  readonly on: PlainDate
}
