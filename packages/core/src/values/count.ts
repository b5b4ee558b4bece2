/** A whole number of things: zero or more. */
import * as t from 'io-ts'

interface CountBrand {
  readonly Count: unique symbol
}
export type Count = t.Branded<number, CountBrand>
export const Count = t.brand(t.number, (n): n is Count => Number.isSafeInteger(n) && n >= 0, 'Count')
