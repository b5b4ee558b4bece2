/** The holidays of a year are one list, and a later list takes its place. */
import { accept, refuse, type Decision } from '../../aggregate.ts'
import { same } from '../../values/same.ts'
import type { DeclareHolidays } from '../commands.ts'
import type { CalendarEvent } from '../events.ts'
import type { CalendarRefusal } from '../refusals.ts'
import type { Calendar } from '../state.ts'

export const declareHolidays = (
  { year, days, on }: DeclareHolidays,
  calendar: Calendar
): Decision<CalendarEvent, CalendarRefusal> => {
  const outside = days.find(day => !day.startsWith(`${String(year)}-`))
  if (outside !== undefined) return refuse({ type: 'HolidayOutsideTheYear', day: outside, year })
  const inOrder = [...new Set(days)].toSorted()
  if (same(calendar.find(declared => declared.year === year)?.days, inOrder)) return accept()
  return accept({ type: 'HolidaysDeclared', year, days: inOrder, on })
}
