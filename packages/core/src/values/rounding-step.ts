/** To what a price of several years is rounded, in whole pence: a penny to a thousand pounds. */
import * as t from 'io-ts'

export interface RoundingStepBrand {
  readonly RoundingStep: unique symbol
}
export type RoundingStep = t.Branded<number, RoundingStepBrand>
export const RoundingStep = t.brand(
  t.number,
  (n): n is RoundingStep => Number.isSafeInteger(n) && n >= 1 && n <= 100_000,
  'RoundingStep'
)
