/**
 * Tries each standard with everything that is published elsewhere on how many communities were reviewed: so a reader might
 * learn how many of a hidden group were rated, and from that how.
 */
import type { Bounds, Claim } from './attack.ts'
import { isCommon, leastDoubt } from './attack.ts'
import { cellsOf, systemOf } from './constraints.ts'
import type { Known } from './published.ts'
import { ratedOfReviewed, reviewsIn } from './reviews.ts'

export interface Together {
  readonly claims: ReadonlyArray<Claim>
  /** Hidden figures whose number of rated communities is known for sure. */
  readonly nKnown: number
  readonly tried: number
}

export const attackTogether = (known: Known, bounds: Bounds): Together => {
  const reviews = reviewsIn(known)
  const limits = ratedOfReviewed(known, (part, by) =>
    cellsOf([part], { by: by === 'self' ? ['self'] : ['both', 'peer'] })
  )
  const found = known.report.standards.flatMap(({ standard }) => {
    const system = systemOf(known, standard)
    if (system.targets.length === 0) return []
    const constraints = [...system.constraints, ...reviews, ...limits(standard)]
    const range = bounds({ constraints: constraints.filter(({ cells }) => cells.length > 0) })
    return system.targets.map(target => {
      const { part } = target
      const rated = range({ ...target, cells: cellsOf([part]) })
      const met = range(target)
      const isFound = met.high - met.low + 1 < Math.min(leastDoubt, rated.high + 1) && !isCommon(system)
      const claim: Claim = { how: 'numbers of reviews', about: `${standard} ${part}`, part, standard, met }
      return { claims: isFound ? [claim] : [], isKnown: rated.low === rated.high && rated.high > 0 }
    })
  })
  return {
    claims: found.flatMap(({ claims }) => claims),
    nKnown: found.filter(({ isKnown }) => isKnown).length,
    tried: found.length
  }
}
