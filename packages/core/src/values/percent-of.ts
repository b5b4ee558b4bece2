/** A share of a sum of money. */
import { partOf } from './money.ts'
import type { Pence } from './pence.ts'

/**
 * So many in a hundred of a sum, rounded half up to the penny.
 * @example
 * ```ts
 * import type { Pence } from '@cofc/core'
 * expect(percentOf(9_000 as Pence, 80)).toBe(7_200)
 * expect(percentOf(101 as Pence, 50)).toBe(51)
 * ```
 */
export const percentOf = (sum: Pence, percent: number): Pence => partOf(sum, { parts: percent, of: 100 })
