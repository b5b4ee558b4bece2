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

export const none = 0 as Count
