/**
 * Gaussian elimination over sparse rows, modulo a prime: which sums of unknowns follow from others.
 *
 * Modulo a prime every number stays small and exact. A sum that follows over the rational numbers follows modulo the
 * prime too; what follows modulo the prime only is hidden without need, which for a prime of this size does not happen.
 */

/** Coefficients by unknown; those that are nought are left out. */
export type SparseRow = ReadonlyMap<number, number>

/** The largest prime below 2 to the 26th: a product of two numbers below it is exact. */
const prime = 67_108_859

const power = (base: number, exponent: number): number => {
  let [result, square] = [1, base]
  for (let left = exponent; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = (result * square) % prime
    square = (square * square) % prime
  }
  return result
}
const inverse = (number: number): number => power(number, prime - 2)
const residue = (number: number): number => ((number % prime) + prime) % prime

const firstOf = (row: SparseRow): number => {
  let first = Infinity
  for (const unknown of row.keys()) if (unknown < first) first = unknown
  return first
}

/** Takes a multiple of a row away. */
const subtract = (row: Map<number, number>, times: number, other: SparseRow): void => {
  for (const [unknown, coefficient] of other) {
    const left = residue((row.get(unknown) ?? 0) - ((times * coefficient) % prime))
    if (left === 0) row.delete(unknown)
    else row.set(unknown, left)
  }
}

export interface Span {
  /** Whether the sum follows from the rows. */
  readonly has: (sum: SparseRow) => boolean
  readonly rank: number
}

export const spanOf = (rows: Iterable<SparseRow>): Span => {
  /** By their first unknown, whose coefficient is one. */
  const echelon = new Map<number, SparseRow>()
  const reduced = (sum: SparseRow): Map<number, number> => {
    const left = new Map([...sum].map(([unknown, coefficient]) => [unknown, residue(coefficient)]))
    const passed = new Map<number, number>()
    while (left.size > 0) {
      const first = firstOf(left)
      const times = left.get(first) ?? 0
      const pivot = echelon.get(first)
      if (pivot === undefined) {
        passed.set(first, times)
        left.delete(first)
      } else subtract(left, times, pivot)
    }
    return passed
  }
  for (const row of rows) {
    const left = reduced(row)
    if (left.size === 0) continue
    const first = firstOf(left)
    const scale = inverse(left.get(first) ?? 1)
    echelon.set(first, new Map([...left].map(([unknown, coefficient]) => [unknown, (coefficient * scale) % prime])))
  }
  return { has: sum => reduced(sum).size === 0, rank: echelon.size }
}
