import fc from 'fast-check'
import { expect, test } from 'vitest'
import { replay } from '../aggregate.ts'
import { branded, laws, plainDates, specify, type Plain } from '../testing/index.ts'
import type { PlainDate } from '../values/plain-date.ts'
import { plusWorkingDays } from '../values/working-days.ts'
import { calendar, holidaysIn, type DeclareHolidays, type HolidaysDeclared } from './index.ts'

const on = '2022-12-01'
const declare = (year: number, ...days: ReadonlyArray<string>): DeclareHolidays =>
  branded<DeclareHolidays>({ type: 'DeclareHolidays', year, days, on } satisfies Plain<DeclareHolidays>)
const declared = (year: number, ...days: ReadonlyArray<string>): HolidaysDeclared =>
  branded<HolidaysDeclared>({ type: 'HolidaysDeclared', year, days, on } satisfies Plain<HolidaysDeclared>)
const { given } = specify(calendar, {})

test('the holidays of a year are one list, and a later list takes its place', () => {
  given()
    .when(declare(2023, '2023-05-29', '2023-05-01'))
    .thenEvents(declared(2023, '2023-05-01', '2023-05-29'))
  // The coronation was announced in November 2022.
  const announced = declared(2023, '2023-05-01', '2023-05-08', '2023-05-29')
  given(declared(2023, '2023-05-01', '2023-05-29'))
    .when(declare(2023, '2023-05-01', '2023-05-08', '2023-05-29'))
    .thenEvents(announced)
  const both = replay(calendar)([declared(2024, '2024-05-06'), declared(2023, '2023-05-01'), announced])
  expect(holidaysIn(both).toSorted()).toEqual(['2023-05-01', '2023-05-08', '2023-05-29', '2024-05-06'])
  given(announced).when(declare(2023)).thenEvents(declared(2023))
})

test('a list that is declared already changes nothing, in whatever order its days are given', () =>
  given(declared(2023, '2023-05-01', '2023-05-29'))
    .when(declare(2023, '2023-05-29', '2023-05-01', '2023-05-29'))
    .thenAlreadySo())

test('a holiday is declared with its own year', () =>
  given()
    .when(declare(2023, '2023-12-26', '2024-01-01'))
    .thenRefused({ type: 'HolidayOutsideTheYear', day: '2024-01-01' as PlainDate, year: declare(2023).year }))

test('weekends and holidays are no working days', () => {
  const drafted = '2023-04-21' as PlainDate
  const holidays = holidaysIn(replay(calendar)([declared(2023, '2023-05-01', '2023-05-08', '2023-05-29')]))
  expect(plusWorkingDays(drafted, 10, [])).toBe('2023-05-05')
  expect(plusWorkingDays(drafted, 10, holidays)).toBe('2023-05-09')
})

const asked = fc
  .tuple(fc.constantFrom(2023, 2024), fc.array(plainDates('2023-11-01', '2024-02-29'), { maxLength: 4 }))
  .map(([year, days]) => ({ command: declare(year, ...days), known: {} }))
const example = { command: declare(2023, '2023-12-26'), known: {} }
for (const [law, holds] of laws(calendar, { attempts: asked, examples: [[example]] })) test(law, holds)
