/** A year of the calendar, as a whole number: 2024. */
import * as t from 'io-ts'

export interface CalendarYearBrand {
  readonly CalendarYear: unique symbol
}
export type CalendarYear = t.Branded<number, CalendarYearBrand>

const isCalendarYear = (year: number): boolean => Number.isInteger(year) && year >= 1900 && year <= 2199

/** From 1900 to 2199, as the days that people give. */
export const CalendarYear = t.brand(t.number, (year): year is CalendarYear => isCalendarYear(year), 'CalendarYear')
