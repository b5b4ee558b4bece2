/** How a figure is tallied: each thing that might be counted, with what it gives or why it gives nothing. */
import { fraction, percent } from '../figures/fraction.ts'
import { sum } from '../figures/counts.ts'
import { perPlaceYear } from '../national-report/outcome-rates.ts'
import type { Because } from './because.ts'
import type { ExcludedRow, FigureRow, Unit } from './explained.ts'

export type Given = { readonly contributes: number; readonly of?: number } | Because
export interface Item {
  readonly key: string
  readonly stream: string
  readonly given: Given
}
export type Tallied =
  | { readonly unit: Unit; readonly items: ReadonlyArray<Item> }
  | { readonly unit: 'difference'; readonly of: readonly [string, string] }

/** So many, or the reason why none. */
export const orBecause = (contributes: number, because: Because): Given =>
  contributes === 0 ? because : { contributes }
export const oneIf = (counts: boolean, because: Because): Given => (counts ? { contributes: 1 } : because)

export const rowsOf = (items: ReadonlyArray<Item>): ReadonlyArray<FigureRow> =>
  items.flatMap(({ key, stream, given }) => (typeof given === 'string' ? [] : [{ key, stream, ...given }]))
export const excludedOf = (items: ReadonlyArray<Item>): ReadonlyArray<ExcludedRow> =>
  items.flatMap(({ key, stream, given }) => (typeof given === 'string' ? [{ key, stream, because: given }] : []))

/** What rows come to; `null` for a share of nothing. */
export const sumOf = (unit: Unit, rows: ReadonlyArray<FigureRow>): number | null => {
  const [over, under] = [sum(rows, ({ contributes }) => contributes), sum(rows, ({ of = 0 }) => of)]
  if (unit === 'count') return over
  if (under === 0) return null
  return unit === 'percent' ? percent(fraction(over, under)) : perPlaceYear(over, under, 1)
}
