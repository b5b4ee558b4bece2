/** How many of one thing are bought at once: one to a thousand. */
import * as t from 'io-ts'

export interface QuantityBrand {
  readonly Quantity: unique symbol
}
export type Quantity = t.Branded<number, QuantityBrand>
export const Quantity = t.brand(
  t.number,
  (n): n is Quantity => Number.isSafeInteger(n) && n >= 1 && n <= 1_000,
  'Quantity'
)

export const justOne = 1 as Quantity
