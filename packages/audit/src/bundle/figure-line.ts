/**
 * A figure of a report in a bundle: what it is by its definition, and the rows that it is the sum of. Of a hidden one there is
 * the rule that hides it, and never a row.
 */
import { hasExactly, isCount, isText, type Check } from './checks.ts'

/** Of a share, what it is a share of is summed beside it. */
export interface BundledRow {
  readonly key: string
  readonly stream: string
  readonly contributes: number
  readonly of: number | null
}
/**
 * How a figure comes out of its rows. One that stands as it was printed has none: what it rested on was erased since, or is
 * counted otherwise today.
 */
export const figureUnits = ['count', 'percent', 'per-place-year', 'difference', 'printed', 'hidden'] as const
export type FigureUnit = (typeof figureUnits)[number]
export interface FigureLine {
  readonly line: 'figure'
  readonly address: string
  readonly definition: string
  readonly unit: FigureUnit
  /** `null` of a hidden one alone. */
  readonly figure: number | null
  readonly rows: ReadonlyArray<BundledRow>
  /** The two addresses that a difference lies between; else none. */
  readonly of: ReadonlyArray<string>
  /** The rule that hides a hidden one; else `null`. */
  readonly hidden: string | null
}

const isUnit: Check = value => figureUnits.some(unit => unit === value)
const isNumber: Check = value => value === null || (typeof value === 'number' && Number.isFinite(value))
const orNull =
  (check: Check): Check =>
  value =>
    value === null || check(value)
const listOf =
  (check: Check): Check =>
  value =>
    Array.isArray(value) && value.every(check)
const isRow: Check = value =>
  hasExactly(value, { key: isText, stream: isText, contributes: isCount, of: orNull(isCount) })

export const figureMembers: Readonly<Record<string, Check>> = {
  ...{ line: isText, address: isText, definition: isText, unit: isUnit, figure: isNumber },
  ...{ rows: listOf(isRow), of: listOf(isText), hidden: orNull(isText) }
}

/** Whether the members of a figure fit its unit. */
export const isFigure = ({ unit, figure, rows, of, hidden }: FigureLine): boolean => {
  const isHidden = unit === 'hidden'
  if ((figure === null) !== isHidden || (hidden !== null) !== isHidden) return false
  if (of.length !== (unit === 'difference' ? 2 : 0)) return false
  if (unit === 'count') return rows.every(row => row.of === null)
  return isShare(unit) ? rows.every(row => row.of !== null) : rows.length === 0
}
export const isShare = (unit: FigureUnit): boolean => unit === 'percent' || unit === 'per-place-year'
