/** Reckoning with whole pence. Every sum is exact as long as it is below ninety thousand million pounds. */
import { halfUp } from './half-up.ts'
import type { Pence } from './pence.ts'

export const total = (pence: ReadonlyArray<Pence>): Pence => pence.reduce((sum, one) => sum + one, 0) as Pence
export const plus = (one: Pence, other: Pence): Pence => (one + other) as Pence
/** What is left of one when the other is taken off; nothing where that is more. */
export const less = (one: Pence, other: Pence): Pence => Math.max(0, one - other) as Pence
export const lesser = (one: Pence, other: Pence): Pence => (one < other ? one : other)
export const times = (one: Pence, many: number): Pence => (one * many) as Pence

/**
 * So many parts of an amount, rounded half up to the penny.
 * @example A third of a pound, and half of a penny
 * ```ts
 * import type { Pence } from '@cofc/core'
 * expect(partOf(100 as Pence, { parts: 1, of: 3 })).toBe(33)
 * expect(partOf(1 as Pence, { parts: 1, of: 2 })).toBe(1)
 * ```
 */
export const partOf = (amount: Pence, { parts, of }: { readonly parts: number; readonly of: number }): Pence =>
  halfUp(amount, parts, of) as Pence
