/** Which stream a review is kept in, for example review-TC-0001/2023-2024/peer-review. */
import type { ReviewKey } from './review-key.ts'

export const reviewStream = ({ community, cycle, kind }: ReviewKey): string => `review-${community}/${cycle}/${kind}`
