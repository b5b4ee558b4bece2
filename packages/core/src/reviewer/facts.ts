/** What the rules of a reviewer must know from elsewhere. */
import type { ReviewerId } from '../values/reviewer-id.ts'

export interface ReviewerFacts {
  /** Who is registered under the same id but for capital and small letters; `null` when nobody is. */
  readonly otherSpelling: ReviewerId | null
}
