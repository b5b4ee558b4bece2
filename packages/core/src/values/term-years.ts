/** For how many years a membership is paid at once: one to ten. */
import * as t from 'io-ts'

export interface TermYearsBrand {
  readonly TermYears: unique symbol
}
export type TermYears = t.Branded<number, TermYearsBrand>
export const TermYears = t.brand(
  t.number,
  (n): n is TermYears => Number.isSafeInteger(n) && n >= 1 && n <= 10,
  'TermYears'
)

export const oneYear = 1 as TermYears
