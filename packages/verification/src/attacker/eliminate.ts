/** Exact elimination: the sums that have one value only, whatever the bounds. */
import { fraction, minus, times, type Fraction } from '../independent/fraction.oracle.ts'
import type { Cell, Constraint } from './constraints.ts'

type Row = Map<Cell | 'value', Fraction>
const zero = (of: Fraction | undefined): boolean => of === undefined || of.over === 0n
const inverse = ({ over, under }: Fraction): Fraction =>
  over < 0n ? { over: -under, under: -over } : { over: under, under: over }
const reduced = ({ over, under }: Fraction): Fraction => {
  let [a, b] = [over < 0n ? -over : over, under]
  while (b !== 0n) [a, b] = [b, a % b]
  return a === 0n ? fraction(0) : { over: over / a, under: under / a }
}

const rowOf = (cells: ReadonlyArray<Cell>, value: number): Row =>
  new Map<Cell | 'value', Fraction>([...cells.map(cell => [cell, fraction(1)] as const), ['value', fraction(value)]])

const take = (row: Row, pivot: Row, factor: Fraction): void => {
  for (const [cell, coefficient] of pivot) {
    const left = reduced(minus(row.get(cell) ?? fraction(0), times(factor, coefficient)))
    if (zero(left) && cell !== 'value') row.delete(cell)
    else row.set(cell, left)
  }
}

/** The one value of a sum that the equations give, or nothing. */
export const valueFrom = (constraints: ReadonlyArray<Constraint>) => {
  const pivots: Array<readonly [Cell, Row]> = []
  const reduce = (row: Row): Row => {
    for (const [cell, pivot] of pivots) {
      const factor = row.get(cell)
      if (factor !== undefined && !zero(factor)) take(row, pivot, factor)
    }
    return row
  }
  for (const { cells, low, high } of constraints) {
    if (low !== high) continue
    const row = reduce(rowOf(cells, low))
    const first = [...row.keys()].find((cell): cell is Cell => cell !== 'value')
    const coefficient = first === undefined ? undefined : row.get(first)
    if (first === undefined || coefficient === undefined) continue
    const scale = inverse(coefficient)
    pivots.push([first, new Map([...row].map(([cell, value]) => [cell, reduced(times(value, scale))]))])
  }
  return (cells: ReadonlyArray<Cell>): number | null => {
    const left = reduce(rowOf(cells, 0))
    const value = left.get('value') ?? fraction(0)
    return left.size === 1 ? Number(-value.over) / Number(value.under) : null
  }
}
