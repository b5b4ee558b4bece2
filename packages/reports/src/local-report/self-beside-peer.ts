/** Where the two sides part, and how far they agree over all. */
import { fraction, percent, rounded } from '../figures/fraction.ts'
import type { Discrepancies, Discrepancy, Statistics } from './local-report.ts'
import type { LocalReviewRow } from '../tables/local-review-row.ts'
import { isJudged } from './section-tables.ts'

type Judged = 'met' | 'partly' | 'not'
/** In halves: met is one, partly a half, not nothing. */
const halves: Readonly<Record<Judged, number>> = { met: 2, partly: 1, not: 0 }

interface Sides {
  readonly self: Judged
  readonly peer: Judged
}
type Pair = Discrepancy & Sides

/** The standards that both sides rated met, partly or not. */
export const pairs = ({ kind, scope, self, peer }: LocalReviewRow): ReadonlyArray<Pair> =>
  kind === 'self-review'
    ? []
    : scope.flatMap(({ standard, section }) => {
        const [own, theirs] = [self[standard]?.rating ?? null, peer[standard]?.rating ?? null]
        return isJudged(own) && isJudged(theirs) ? [{ standard, section, self: own, peer: theirs }] : []
      })

/** How many halves self lies above peer. */
export const shift = ({ self, peer }: Sides): number => halves[self] - halves[peer]

export const discrepancies = (row: LocalReviewRow): Discrepancies => ({
  selfHigher: pairs(row).filter(pair => shift(pair) > 0),
  peerHigher: pairs(row).filter(pair => shift(pair) < 0)
})

/** Cohen's kappa is (agreed − expected) / (1 − expected), here with both multiplied by n². */
export const kappaOf = (both: ReadonlyArray<Sides>, agreed: number): number | null => {
  const n = both.length
  const count = (side: 'self' | 'peer', rating: Judged): number => both.filter(pair => pair[side] === rating).length
  const expected = (['met', 'partly', 'not'] as const).reduce(
    (sum, rating) => sum + count('self', rating) * count('peer', rating),
    0
  )
  return n * n === expected ? null : rounded(fraction(agreed * n - expected, n * n - expected), 2)
}

export const statistics = (row: LocalReviewRow): Statistics | null => {
  const both = pairs(row)
  const n = both.length
  if (n === 0) return null
  const agreed = both.filter(({ self, peer }) => self === peer).length
  const shifted = both.reduce((sum, pair) => sum + shift(pair), 0)
  return {
    n,
    agreement: percent(fraction(agreed, n)),
    kappa: kappaOf(both, agreed),
    meanShift: rounded(fraction(shifted, 2 * n), 2)
  }
}
