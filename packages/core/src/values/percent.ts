/** So many in a hundred: a whole number from 0 to 100. */
import * as t from 'io-ts'

export interface PercentBrand {
  readonly Percent: unique symbol
}
export type Percent = t.Branded<number, PercentBrand>
export const Percent = t.brand(t.number, (n): n is Percent => Number.isSafeInteger(n) && n >= 0 && n <= 100, 'Percent')

export const nothingOff = 0 as Percent

/** A number as so many in a hundred: of more than a hundred all, and of less than none nothing. */
export const percentFrom = (number: number): Percent => Math.max(0, Math.min(100, Math.trunc(number))) as Percent
