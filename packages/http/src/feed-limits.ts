/** How many streams there are at once, in all and of each principal. */
import { left, right, type Either } from 'fp-ts/lib/Either.js'
import type { FeedLimits } from './feed-options.ts'
import type { FeedFailure } from './feed-problem.ts'

export interface Places {
  /** Takes a place for a principal; answers how it is given back. */
  readonly take: (principal: string) => Either<FeedFailure, () => void>
}

/**
 * As many places as the limits say.
 */
export const newPlaces = ({ connections, ofPrincipal }: Pick<FeedLimits, 'connections' | 'ofPrincipal'>): Places => {
  const taken = new Map<string, number>()
  let all = 0
  return {
    take: principal => {
      const own = taken.get(principal) ?? 0
      if (own >= ofPrincipal) return left({ type: 'TooManyFeeds' })
      if (all >= connections) return left({ type: 'FeedsTaken' })
      taken.set(principal, own + 1)
      all += 1
      return right(() => {
        all -= 1
        const left = (taken.get(principal) ?? 1) - 1
        if (left === 0) taken.delete(principal)
        else taken.set(principal, left)
      })
    }
  }
}
