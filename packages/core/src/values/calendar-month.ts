/** A month of the year: 1 for January to 12 for December. */
import * as t from 'io-ts'

export interface CalendarMonthBrand {
  readonly CalendarMonth: unique symbol
}
export type CalendarMonth = t.Branded<number, CalendarMonthBrand>
export const CalendarMonth = t.brand(
  t.number,
  (n): n is CalendarMonth => Number.isSafeInteger(n) && n >= 1 && n <= 12,
  'CalendarMonth'
)

export const april = 4 as CalendarMonth
