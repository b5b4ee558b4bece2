/** What can stand in the way of declaring holidays, and how it is said. */
import type { Refusals } from '../aggregate.ts'
import type { CalendarYear } from '../values/calendar-year.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { CalendarCommand } from './commands.ts'

export interface HolidayOutsideTheYear {
  readonly type: 'HolidayOutsideTheYear'
  readonly day: PlainDate
  readonly year: CalendarYear
}
export type CalendarRefusal = HolidayOutsideTheYear

export const calendarRefusals: Refusals<CalendarRefusal, CalendarCommand> = {
  HolidayOutsideTheYear: {
    about: 'days',
    says: ({ day, year }) => `${day} is no day of ${String(year)}: declare it with its own year.`
  }
}
