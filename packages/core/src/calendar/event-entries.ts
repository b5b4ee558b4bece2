/** How the events of the calendar are stored, and what each says in one plain sentence. */
import type { Events } from '../aggregate.ts'
import { dayInWords, listed } from '../wording/index.ts'
import * as codec from './codec.ts'
import type { CalendarEvent } from './events.ts'

export const calendarEvents: Events<CalendarEvent> = {
  HolidaysDeclared: {
    codec: codec.HolidaysDeclared,
    says: ({ year, days }) =>
      days.length === 0
        ? `No holidays were declared for ${String(year)}.`
        : `The holidays of ${String(year)} were declared: ${listed(days.map(dayInWords))}.`
  }
}
