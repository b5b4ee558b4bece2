/** A year of the calendar, as a whole number: 2024. */
import * as t from 'io-ts'
import { digits } from './digits.ts'
import type { PlainDate } from './plain-date.ts'

export interface CalendarYearBrand {
  readonly CalendarYear: unique symbol
}
export type CalendarYear = t.Branded<number, CalendarYearBrand>

const isCalendarYear = (year: number): boolean => Number.isInteger(year) && year >= 1900 && year <= 2199

/** From 1900 to 2199, as the days that people give. */
export const CalendarYear = t.brand(t.number, (year): year is CalendarYear => isCalendarYear(year), 'CalendarYear')

/** The year of a day that people may give, so of one from 1900 to 2199. */
export const calendarYearOf = (day: PlainDate): CalendarYear => digits(day, 0, 4) as CalendarYear
