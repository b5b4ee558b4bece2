/** The holidays that are declared, of all years. */
import { streamOf } from '../address.ts'
import { calendar, holidaysIn } from '../calendar/index.ts'
import type { Holidays } from '../values/working-days.ts'
import { question, type AnyQuestion } from './question.ts'

export const declaredHolidays: AnyQuestion<unknown, Holidays> = question<unknown>()({
  about: calendar,
  streams: () => [streamOf(calendar, {})],
  answer: (_, { states: [declared] }) => holidaysIn(declared ?? calendar.initialState)
})
