/** A review's id as what it is made of: an id names cycle, community and kind. */
import type { ReviewKey } from '@cofc/core'
import type { ReviewId } from './national-reviews.ts'

export const keyOf = (id: ReviewId): ReviewKey => {
  // It was written from such a key.
  const [cycle, community, kind] = id.split(':') as unknown as [
    ReviewKey['cycle'],
    ReviewKey['community'],
    ReviewKey['kind']
  ]
  return { community, cycle, kind }
}
