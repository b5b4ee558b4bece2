/**
 * What has happened to the network's calendar.
 *
 * These names and fields are stored for good. To change one, give the event its next version
 * and teach upcasts.ts to read the old one: docs/how-to/change-a-stored-event.md.
 */
import type { CalendarYear } from '../values/calendar-year.ts'
import type { PlainDate } from '../values/plain-date.ts'

export interface HolidaysDeclared {
  readonly type: 'HolidaysDeclared'
  readonly year: CalendarYear
  /** Every holiday of the year, each once, in the order of the days. */
  readonly days: ReadonlyArray<PlainDate>
  readonly on: PlainDate
}
export type CalendarEvent = HolidaysDeclared
