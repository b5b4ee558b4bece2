/** Each reviewer has a stream of their own. */
import type { ReviewerId } from '../values/reviewer-id.ts'

export const reviewerStream = (reviewer: ReviewerId): string => `reviewer-${reviewer}`
