/** What can be asked of the calendar. */
import type { CalendarYear } from '../values/calendar-year.ts'
import type { PlainDate } from '../values/plain-date.ts'

export interface DeclareHolidays {
  readonly type: 'DeclareHolidays'
  readonly year: CalendarYear
  /** Every holiday of the year, in any order. */
  readonly days: ReadonlyArray<PlainDate>
  readonly on: PlainDate
}
export type CalendarCommand = DeclareHolidays
