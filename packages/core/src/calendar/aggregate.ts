/** The calendar: what may be asked of it, by whom and by which rule; what its events and refusals say. */
import { aggregate, type NoFacts } from '../aggregate.ts'
import { teamOnly } from '../roles.ts'
import * as codec from './codec.ts'
import type { CalendarCommand } from './commands.ts'
import { calendarEvents } from './event-entries.ts'
import type { CalendarEvent } from './events.ts'
import { evolve } from './evolve.ts'
import { calendarRefusals, type CalendarRefusal } from './refusals.ts'
import { declareHolidays } from './rules/declare-holidays.ts'
import type { Calendar } from './state.ts'

export const calendar = aggregate<CalendarCommand, Calendar, CalendarEvent, CalendarRefusal, NoFacts>()({
  name: 'calendar',
  address: [],
  initialState: [],
  evolve,
  commands: {
    DeclareHolidays: {
      codec: codec.DeclareHolidays,
      title: 'Declare the holidays of a year',
      roles: teamOnly,
      facts: [],
      rule: declareHolidays
    }
  },
  events: calendarEvents,
  refusals: calendarRefusals
})
