/** What the rows of a figure come to, exactly, and rounded last: half away from zero. */
import { isShare, type BundledRow, type FigureLine, type FigureUnit } from './figure-line.ts'

/** What a figure is a share of; a count is one of one. */
export interface Share {
  readonly unit: FigureUnit
  readonly over: bigint
  readonly under: bigint
}

const summed = (rows: ReadonlyArray<BundledRow>, of: (row: BundledRow) => number): bigint =>
  rows.reduce((sum, row) => sum + BigInt(of(row)), 0n)

/** To one decimal. */
const rounded = (over: bigint, under: bigint): number => {
  const size = over < 0n ? -over : over
  const tenths = (2n * size * 10n + under) / (2n * under)
  return (over < 0n ? -Number(tenths) : Number(tenths)) / 10
}
const shown = ({ unit, over, under }: Share): number =>
  unit === 'count' ? Number(over) : rounded(over * (unit === 'percent' ? 100n : 365n), under)

/** The share that a figure is, `null` of one that is none, and `other` where the rows do not come to it. */
export const comesTo = (line: FigureLine, told: ReadonlyMap<string, Share | null>): Share | null | 'other' => {
  const { unit, figure, rows } = line
  if (unit === 'hidden' || unit === 'printed') return null
  if (unit === 'difference') return isBetween(line, told) ? null : 'other'
  const share: Share = {
    unit,
    over: summed(rows, ({ contributes }) => contributes),
    under: isShare(unit) ? summed(rows, ({ of }) => of ?? 0) : 1n
  }
  return share.under > 0n && shown(share) === figure ? share : 'other'
}

/** A difference is taken before rounding, between two percentages that were told. */
const isBetween = ({ figure, of }: FigureLine, told: ReadonlyMap<string, Share | null>): boolean => {
  const [one, less] = of.map(address => told.get(address) ?? null)
  if (one?.unit !== 'percent' || less?.unit !== 'percent') return false
  const over = one.over * less.under - less.over * one.under
  return rounded(over * 100n, one.under * less.under) === figure
}
