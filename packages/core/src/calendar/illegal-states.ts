/** What a calendar can never be: each of these must not compile. */
import type { CalendarYear } from '../values/calendar-year.ts'
import type { HolidaysDeclared } from './events.ts'
import type { DeclaredYear } from './state.ts'

const year = 2024 as CalendarYear

// @ts-expect-error a list of holidays has its year
export const yearless: DeclaredYear = { days: [] }
// @ts-expect-error a year is made at the edge
export const anyYear: DeclaredYear = { year: 2024, days: [] }
// @ts-expect-error a holiday is a day, made at the edge
export const anyText: DeclaredYear = { year, days: ['Boxing Day'] }
// @ts-expect-error what is declared is declared on a day
export const undated: HolidaysDeclared = { type: 'HolidaysDeclared', year, days: [] }
