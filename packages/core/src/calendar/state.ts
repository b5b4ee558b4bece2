/** The holidays declared so far, a list a year; of a year without a list none is known. */
import type { CalendarYear } from '../values/calendar-year.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { Holidays } from '../values/working-days.ts'

export interface DeclaredYear {
  readonly year: CalendarYear
  readonly days: ReadonlyArray<PlainDate>
}
export type Calendar = ReadonlyArray<DeclaredYear>

/** The holidays of all years. */
export const holidaysIn = (calendar: Calendar): Holidays => calendar.flatMap(({ days }) => days)
