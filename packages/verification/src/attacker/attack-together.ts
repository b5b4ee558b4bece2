/**
 * Tries each standard with everything that is published elsewhere on how many communities were reviewed: so a reader might
 * learn how many of a hidden group were rated, and from that how.
 */
import { isCommon, leastDoubt, type Bounds, type Claim } from './claims.ts'
import { cellsOf, systemOf } from './constraints.ts'
import type { Known } from './published.ts'
import { ratedOfReviewed, reviewsIn } from './reviews.ts'

/** Tries these standards, or all. */
export const attackTogether = (
  known: Known,
  bounds: Bounds,
  standards = known.report.standards.map(({ standard }) => standard)
): ReadonlyArray<Claim> => {
  const reviews = reviewsIn(known)
  const limits = ratedOfReviewed(known, (part, by) =>
    cellsOf([part], { by: by === 'self' ? ['self'] : ['both', 'peer'] })
  )
  return standards.flatMap(standard => {
    const system = systemOf(known, standard)
    if (system.targets.length === 0 || isCommon(system)) return []
    const constraints = [...system.constraints, ...reviews, ...limits(standard)]
    const range = bounds({ constraints: constraints.filter(({ cells }) => cells.length > 0) })
    return system.targets.flatMap((target): ReadonlyArray<Claim> => {
      const { part } = target
      const met = range(target)
      const left = met.high - met.low + 1
      if (left >= leastDoubt || left > range({ ...target, cells: cellsOf([part]) }).high) return []
      return [{ how: 'numbers of reviews', about: `${standard} ${part}`, part, standard, met }]
    })
  })
}
