/** Quartiles of exact fractions by method R-7. */
import { between, compare, percent, type Fraction } from './fraction.ts'
import type { Quartiles } from './figure.ts'

export const smallestForQuartiles = 10

type Shown = (share: Fraction) => number
const at = (ordered: ReadonlyArray<Fraction>, quarter: number, shown: Shown): number => {
  const steps = (ordered.length - 1) * quarter
  const below = ordered[Math.floor(steps / 4)]
  const above = ordered[Math.floor(steps / 4) + 1] ?? below
  return below === undefined || above === undefined ? 0 : shown(between(below, above, steps % 4))
}

/** What is one and the same is compared once, however often it stands there. */
const inOrder = (shares: ReadonlyArray<Fraction>): ReadonlyArray<Fraction> =>
  [...Map.groupBy(shares, share => share).values()]
    .toSorted(([one], [other]) => (one === undefined || other === undefined ? 0 : compare(one, other)))
    .flat()

/** First quartile, median and third quartile, as percentages unless shown otherwise; `null` for fewer than ten. */
export const quartilesOf = (shares: ReadonlyArray<Fraction>, shown: Shown = percent): Quartiles | null => {
  if (shares.length < smallestForQuartiles) return null
  const ordered = inOrder(shares)
  return [at(ordered, 1, shown), at(ordered, 2, shown), at(ordered, 3, shown)]
}
