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

/** What rows come to; `null` for a share of nothing. */
export const sumOf = ({ unit, decimals = 1 }: Pick<Summed, 'unit' | 'decimals'>, rows: Rows): number | null => {
  if (unit === 'points') return pointsOf(rows)
  if (unit === 'kappa') return kappaOfRows(rows)
  const { over, under } = shareOf(rows)
  if (unit === 'count' || unit === 'pence') return over
  if (under === 0) return null
  if (unit === 'mean-shift') return rounded(fraction(over, under), 2)
  if (unit === 'mean') return rounded(fraction(over, under), 1)
  return unit === 'percent' ? percent(fraction(over, under)) : perPlaceYear(over, under, decimals)
}
