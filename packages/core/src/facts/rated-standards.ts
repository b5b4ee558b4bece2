/** The standards of a review as it was rated, by the community itself or by peers, in the order of its scope. */
import type { RatedStandard } from '../accreditation/index.ts'
import type { Opened, Rater } from '../review/index.ts'

export const ratedStandards = (review: Opened, rater: Rater): ReadonlyArray<RatedStandard> =>
  [...review.scope.values()].map(({ standard, standardType, core }) => ({
    ...{ standard, standardType, core },
    rating: review[rater].get(standard)?.rating ?? null
  }))
