/** What each event makes of the calendar. */
import type { CalendarEvent } from './events.ts'
import type { Calendar } from './state.ts'

export const evolve = (calendar: Calendar, { year, days }: CalendarEvent): Calendar => [
  ...calendar.filter(declared => declared.year !== year),
  { year, days }
]
