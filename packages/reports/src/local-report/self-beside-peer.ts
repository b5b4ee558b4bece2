/** Where the two sides part, and how far they agree over all. */
import { agreementOf, shiftOf, type RatedTwice } from '../figures/agreement.ts'
import type { Discrepancies, Discrepancy, Statistics } from './local-report.ts'
import type { LocalReviewRow } from '../tables/local-review-row.ts'
import { isJudged } from './section-tables.ts'

type Pair = Discrepancy & RatedTwice

/** The standards that both sides rated met, partly or not. */
export const pairs = ({ kind, scope, self, peer }: LocalReviewRow): ReadonlyArray<Pair> =>
  kind === 'self-review'
    ? []
    : scope.flatMap(({ standard, section }) => {
        const [own, theirs] = [self[standard]?.rating ?? null, peer[standard]?.rating ?? null]
        return isJudged(own) && isJudged(theirs) ? [{ standard, section, self: own, peer: theirs }] : []
      })

export const discrepancies = (row: LocalReviewRow): Discrepancies => ({
  selfHigher: pairs(row).filter(pair => shiftOf(pair) > 0),
  peerHigher: pairs(row).filter(pair => shiftOf(pair) < 0)
})

export const statistics = (row: LocalReviewRow): Statistics | null => agreementOf(pairs(row))
