/** A whole number of things: zero or more. */
import * as t from 'io-ts'

export interface CountBrand {
  readonly Count: unique symbol
}
export type Count = t.Branded<number, CountBrand>
export const Count = t.brand(t.number, (n): n is Count => Number.isSafeInteger(n) && n >= 0, 'Count')

export const countOf = (things: ReadonlyArray<unknown>): Count => things.length as Count

/** The number that the next one gets, when these were numbered from 1. */
export const numberAfter = (things: ReadonlyArray<unknown>): Count => (things.length + 1) as Count

export const oneMore = (count: Count): Count => (count + 1) as Count

/** One fewer; none of none. */
export const oneLess = (count: Count): Count => Math.max(count - 1, 0) as Count

export const sumOf = (one: Count, other: Count): Count => (one + other) as Count

export const none = 0 as Count

/** As many as the number is whole, and none for what is less. */
export const atLeastNone = (number: number): Count => Math.max(0, Math.trunc(number)) as Count

/**
 * A count that stands in the source itself; what is none does not compile.
 * @example
 * ```ts
 * expect(count(28)).toBe(28)
 * // @ts-expect-error there are no half things
 * count(1.5)
 * ```
 */
export const count = <const N extends number>(n: N extends Whole<N> ? N : never): Count => n as number as Count

type Whole<N extends number> = number extends N
  ? never
  : `${N}` extends `-${string}` | `${string}.${string}`
    ? never
    : N

/** What is left of some; none where as many or more are taken. */
export const leftOf = (count: Count, used: Count): Count => Math.max(count - used, 0) as Count
