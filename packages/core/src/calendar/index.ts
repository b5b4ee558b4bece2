/** The days on which the network does not work, beside weekends. */
export { calendar } from './aggregate.ts'
export type { CalendarCommand, DeclareHolidays } from './commands.ts'
export type { CalendarEvent, HolidaysDeclared } from './events.ts'
export type { CalendarRefusal } from './refusals.ts'
export { holidaysIn, type Calendar, type DeclaredYear } from './state.ts'
