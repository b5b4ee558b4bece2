/** The JSON form of what is asked of the calendar and of what has happened to it. */
import * as t from 'io-ts'
import { CalendarYear } from '../values/calendar-year.ts'
import { PlainDate } from '../values/plain-date.ts'

const fields = { year: CalendarYear, days: t.readonlyArray(PlainDate), on: PlainDate }

export const DeclareHolidays = t.strict({ type: t.literal('DeclareHolidays'), ...fields })
export const HolidaysDeclared = t.strict({ type: t.literal('HolidaysDeclared'), ...fields })
