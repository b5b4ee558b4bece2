/** What a save of ratings changes, and what stands in its way: self and peer ratings are saved alike. */
import type { StandardCode } from '../values/standard-code.ts'
import type { SavedRating } from './parts.ts'
import type { ReviewRefusal } from './refusals.ts'
import type { Opened, Rated } from './state.ts'

type Ratings = ReadonlyMap<StandardCode, Rated>

/** A standard outside the scope, or named twice; `null` when neither. */
export const obstacleInStandards = (
  standards: ReadonlyArray<StandardCode>,
  { scope, edition }: Opened
): ReviewRefusal | null => {
  const seen = new Set<StandardCode>()
  for (const standard of standards) {
    if (!scope.has(standard)) return { type: 'StandardOutsideScope', standard, edition }
    if (seen.has(standard)) return { type: 'StandardRatedTwice', standard }
    seen.add(standard)
  }
  return null
}

export const changedBy = (saved: ReadonlyArray<SavedRating>, ratings: Ratings): ReadonlyArray<SavedRating> =>
  saved.filter(({ standard, rating, comment }) => {
    const before = ratings.get(standard)
    return rating !== (before?.rating ?? null) || (comment?.commitment ?? null) !== (before?.comment ?? null)
  })

/** Whether any standard is rated: a comment alone is no rating. */
export const isAnyRated = (ratings: Ratings): boolean => {
  for (const { rating } of ratings.values()) if (rating !== null) return true
  return false
}

/** A standard with neither rating nor comment is as if it had never been rated. */
export const rate = (ratings: Map<StandardCode, Rated>, standard: StandardCode, rated: Rated): void => {
  if (rated.rating === null && rated.comment === null) ratings.delete(standard)
  else ratings.set(standard, rated)
}

/** The ratings after a save. */
export const withSaved = (saved: ReadonlyArray<SavedRating>, ratings: Ratings): Ratings => {
  // Every replay does this for every save, and `new Map(ratings)` takes almost three times as long.
  const after = new Map<StandardCode, Rated>()
  ratings.forEach((rated, standard) => after.set(standard, rated))
  for (const { standard, rating, comment } of saved)
    rate(after, standard, { rating, comment: comment?.commitment ?? null })
  return after
}
