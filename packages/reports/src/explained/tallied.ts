/** How a figure is tallied: each thing that might be counted, with what it gives or why it gives nothing. */
import type { Rating } from '@cofc/core'
import { fraction, minus, percent, rounded } from '../figures/fraction.ts'
import { sum } from '../figures/counts.ts'
import { isJudged } from '../local-report/section-tables.ts'
import { kappaOf } from '../figures/agreement.ts'
import { perPlaceYear } from '../national-report/outcome-rates.ts'
import type { Because } from './because.ts'
import type { ExcludedRow, FigureRow, Unit } from './explained.ts'

/** What one counts for, with what a figure must know of it beside. */
export type Given = Omit<FigureRow, 'key' | 'stream' | 'also'> | Because
export interface Item extends Pick<FigureRow, 'key' | 'stream' | 'also'> {
  readonly given: Given
}
export type Tallied =
  | { readonly unit: Unit; readonly items: ReadonlyArray<Item>; readonly decimals?: number }
  | { readonly unit: 'difference' | 'needed'; readonly of: readonly [string, string] }
  | { readonly unit: 'of-national-report'; readonly of: readonly [string] }
  | { readonly unit: 'pooled-of-national-report'; readonly of: ReadonlyArray<string> }
export type Summed = Extract<Tallied, { readonly items: unknown }>
export const isSummed = (tallied: Tallied): tallied is Summed => 'items' in tallied

/** So many, or the reason why none. */
export const orBecause = (contributes: number, because: Because): Given =>
  contributes === 0 ? because : { contributes }
export const oneIf = (counts: boolean, because: Because): Given => (counts ? { contributes: 1 } : because)

export const rowsOf = (items: ReadonlyArray<Item>): ReadonlyArray<FigureRow> =>
  items.flatMap(({ given, ...of }) => (typeof given === 'string' ? [] : [{ ...of, ...given }]))
export const excludedOf = (items: ReadonlyArray<Item>): ReadonlyArray<ExcludedRow> =>
  items.flatMap(({ key, stream, given }) => (typeof given === 'string' ? [{ key, stream, because: given }] : []))

type Rows = ReadonlyArray<FigureRow>
interface Share {
  readonly over: number
  readonly under: number
}
const shareOf = (rows: Rows): Share => ({
  over: sum(rows, ({ contributes }) => contributes),
  under: sum(rows, ({ of = 0 }) => of)
})
const pointsOf = (rows: Rows): number | null => {
  const [now, before] = (['now', 'before'] as const).map(side => shareOf(rows.filter(row => row.side === side)))
  if (now === undefined || before === undefined || now.under === 0 || before.under === 0) return null
  return percent(minus(fraction(now.over, now.under), fraction(before.over, before.under)))
}
const kappaOfRows = (rows: Rows): number | null => {
  const judged = (rating: Rating | undefined) => (isJudged(rating ?? null) ? [rating as 'met' | 'partly' | 'not'] : [])
  const both = rows.flatMap(({ self, peer }) =>
    judged(self).flatMap(ours => judged(peer).map(theirs => ({ self: ours, peer: theirs })))
  )
  return kappaOf(
    both,
    sum(rows, ({ contributes }) => contributes)
  )
}

type Sum = (rows: Rows, decimals: number) => number | null
const total: Sum = rows => shareOf(rows).over
const shared =
  (told: (share: Share, decimals: number) => number | null): Sum =>
  (rows, decimals) => {
    const share = shareOf(rows)
    return share.under === 0 ? null : told(share, decimals)
  }
const sums: Readonly<Record<Unit, Sum>> = {
  ...{ count: total, pence: total, points: pointsOf, kappa: kappaOfRows },
  percent: shared(({ over, under }) => percent(fraction(over, under))),
  mean: shared(({ over, under }) => rounded(fraction(over, under), 1)),
  'mean-shift': shared(({ over, under }) => rounded(fraction(over, under), 2)),
  'per-place-year': shared(({ over, under }, decimals) => perPlaceYear(over, under, decimals))
}

/** What rows come to; `null` for a share of nothing. */
export const sumOf = ({ unit, decimals = 1 }: Pick<Summed, 'unit' | 'decimals'>, rows: Rows): number | null =>
  sums[unit](rows, decimals)
