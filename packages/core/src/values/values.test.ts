import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { branded, cycles, plainDates } from '../testing/index.ts'
import {
  afterRecords,
  beforeRecords,
  CalendarYear,
  CommunityId,
  ContentRef,
  Count,
  Country,
  Cycle,
  dayOf,
  daysBetween,
  earliest,
  FinancialYear,
  financialYearOf,
  lastDayOf,
  latest,
  nextCycle,
  orNull,
  PlainDate,
  plusDays,
  plusMonths,
  plusWorkingDays,
  previousCycle,
  same,
  StandardCode,
  weekdayOf
} from './index.ts'

const date = (text: string) => branded<PlainDate>(text)
const everyDay = plainDates('1899-12-31', '2101-01-01')

describe('a plain date', () => {
  test.each(['2024-02-29', '2000-02-29', '2023-12-31', '0001-01-01', '9999-12-31'])('%s is one', text => {
    expect(PlainDate.is(text)).toBe(true)
  })
  test.each(['2023-02-29', '1900-02-29', '2023-04-31', '2023-13-01', '2023-00-10', '2023-01-00', '0000-01-01'])(
    '%s is on no calendar',
    text => {
      expect(PlainDate.is(text)).toBe(false)
    }
  )
  test.each([
    '',
    '2023-1-1',
    '2023/01/01',
    '2023-01-01T00:00:00Z',
    ' 2023-01-01',
    '2023-01-0x',
    '٢٠٢٣-٠١-٠١',
    '+023-01-01'
  ])('%j is not written as one', text => {
    expect(PlainDate.is(text)).toBe(false)
  })
  test('is one exactly when the calendar knows the day', () => {
    const parts = fc.tuple(fc.integer({ min: 1, max: 2200 }), fc.nat({ max: 14 }), fc.nat({ max: 33 }))
    fc.assert(
      fc.property(parts, ([year, month, day]) => {
        const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
        const time = Date.parse(`${text}T00:00:00Z`)
        const known = !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
        expect(PlainDate.is(text)).toBe(known)
      })
    )
  })
  test('moves by days and back, and sorts as the days do', () => {
    fc.assert(
      fc.property(everyDay, fc.integer({ min: -9_999, max: 9_999 }), (day, days) => {
        const moved = plusDays(day, days)
        expect(PlainDate.is(moved)).toBe(true)
        expect(daysBetween(day, moved)).toBe(days)
        expect(plusDays(moved, -days)).toBe(day)
        expect(moved < day).toBe(days < 0)
      })
    )
  })
  test('stays within the first and the last of all days, however far it is moved', () => {
    const anyDay = plainDates(beforeRecords, afterRecords)
    const far = fc.oneof(fc.integer(), fc.constantFrom(0, 1, -1, Infinity, -Infinity))
    fc.assert(
      fc.property(anyDay, far, (day, days) => {
        const moved = plusDays(day, days)
        expect(PlainDate.is(moved)).toBe(true)
        expect(days < 0 ? moved <= day : moved >= day).toBe(true)
      })
    )
    expect(plusDays(afterRecords, 1)).toBe(afterRecords)
    expect(plusDays(beforeRecords, -1)).toBe(beforeRecords)
  })
  test('counting in working days ends on the last of all days at the latest', () => {
    expect(plusWorkingDays(date('9999-12-30'), 10, [])).toBe(afterRecords)
    expect(plusWorkingDays(afterRecords, 1, [])).toBe(afterRecords)
    fc.assert(
      fc.property(plainDates('9998-01-01', afterRecords), fc.nat({ max: 1_000_000 }), (day, count) => {
        expect(plusWorkingDays(day, count, []) >= day).toBe(true)
      }),
      { numRuns: 20 }
    )
  })
  test('knows its weekday, the earliest and the latest', () => {
    expect(weekdayOf(date('2024-09-01'))).toBe(0)
    expect(earliest(date('2024-01-02'), date('2024-01-01'))).toBe('2024-01-01')
    expect(latest(date('2024-01-02'), date('2024-01-01'), beforeRecords)).toBe('2024-01-02')
  })
})

test('without holidays, working days are Monday to Friday', () => {
  expect(plusWorkingDays(date('2024-03-01'), 1, [])).toBe('2024-03-04')
  expect(plusWorkingDays(date('2024-03-02'), 1, [])).toBe('2024-03-04')
  expect(plusWorkingDays(date('2024-12-24'), 1, [])).toBe('2024-12-25')
  expect(plusWorkingDays(date('2024-03-02'), 0, [])).toBe('2024-03-02')
  fc.assert(
    fc.property(everyDay, fc.integer({ min: 1, max: 300 }), (day, count) => {
      const until = plusWorkingDays(day, count, [])
      const passed = Array.from({ length: daysBetween(day, until) }, (_, place) => weekdayOf(plusDays(day, place + 1)))
      expect(passed.filter(weekday => weekday >= 1 && weekday <= 5)).toHaveLength(count)
      expect([1, 2, 3, 4, 5]).toContain(weekdayOf(until))
    })
  )
})

test('a holiday on a weekday is passed over, as often as the count meets one', () => {
  const slow = (from: PlainDate, days: number, holidays: ReadonlyArray<PlainDate>): PlainDate => {
    let [day, left] = [from, days]
    while (left > 0) {
      day = plusDays(day, 1)
      if (![0, 6].includes(weekdayOf(day)) && !holidays.includes(day)) left -= 1
    }
    return day
  }
  const spring = plainDates('2024-03-01', '2024-04-30')
  fc.assert(
    fc.property(spring, fc.nat({ max: 30 }), fc.array(spring, { maxLength: 40 }), (from, days, some) => {
      const holidays = [...new Set(some)]
      expect(plusWorkingDays(from, days, holidays)).toBe(slow(from, days, holidays))
    }),
    { examples: [[date('2023-12-22'), 1, [date('2023-12-25'), date('2023-12-26')]]] }
  )
})

describe('counting in months', () => {
  test('the same day of a later month, or its last where there is no such day', () => {
    expect(plusMonths(date('2024-01-31'), 1)).toBe('2024-02-29')
    expect(plusMonths(date('2024-02-29'), 48)).toBe('2028-02-29')
    expect(plusMonths(date('2024-03-31'), -1)).toBe('2024-02-29')
    expect(plusMonths(date('2024-12-31'), 2)).toBe('2025-02-28')
    expect(plusMonths(date('9999-12-01'), 1)).toBe(afterRecords)
    expect(plusMonths(date('9999-11-30'), 1)).toBe('9999-12-30')
    expect(plusMonths(beforeRecords, -1)).toBe(beforeRecords)
  })
  test('agrees with a calendar that counts day by day', () => {
    const monthsPassed = (from: PlainDate, until: PlainDate) =>
      (Number(until.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(until.slice(5, 7)) - Number(from.slice(5, 7))
    fc.assert(
      fc.property(everyDay, fc.integer({ min: 0, max: 60 }), (from, months) => {
        const until = plusMonths(from, months)
        expect(monthsPassed(from, until)).toBe(months)
        const isLastOfMonth = plusDays(until, 1).slice(5, 7) !== until.slice(5, 7)
        expect(until.slice(8) === from.slice(8) || (isLastOfMonth && until.slice(8) < from.slice(8))).toBe(true)
      })
    )
  })
  test('months that begin on a day last until the day before, or the last of a shorter month', () => {
    expect(lastDayOf(date('2024-05-01'), 36)).toBe('2027-04-30')
    expect(lastDayOf(date('2024-02-29'), 12)).toBe('2025-02-28')
    expect(lastDayOf(date('2024-02-29'), 48)).toBe('2028-02-28')
    expect(lastDayOf(date('2024-08-31'), 6)).toBe('2025-02-28')
    fc.assert(
      fc.property(everyDay, fc.integer({ min: 1, max: 60 }), (from, months) => {
        expect(plusDays(lastDayOf(from, months), 1) > from).toBe(true)
        expect(lastDayOf(from, months) <= plusMonths(from, months)).toBe(true)
      })
    )
  })
  test('the last day agrees with a calendar that was made by itself', () => {
    const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    const daysIn = (year: number, month: number): number =>
      month === 1 && (year % 400 === 0 || (year % 4 === 0 && year % 100 !== 0)) ? 29 : (lengths[month] ?? 0)
    const written = (year: number, month: number, day: number): string =>
      [String(year).padStart(4, '0'), String(month + 1).padStart(2, '0'), String(day).padStart(2, '0')].join('-')
    const expected = (from: PlainDate, months: number): string => {
      const [year = 0, month = 0, day = 0] = from.split('-').map(Number)
      const passed = year * 12 + month - 1 + months
      const [inYear, inMonth] = [Math.floor(passed / 12), passed % 12]
      if (day > daysIn(inYear, inMonth)) return written(inYear, inMonth, daysIn(inYear, inMonth))
      if (day > 1) return written(inYear, inMonth, day - 1)
      const [before, beforeMonth] = inMonth === 0 ? [inYear - 1, 11] : [inYear, inMonth - 1]
      return written(before, beforeMonth, daysIn(before, beforeMonth))
    }
    fc.assert(
      fc.property(everyDay, fc.integer({ min: 1, max: 120 }), (from, months) => {
        expect(lastDayOf(from, months)).toBe(expected(from, months))
      }),
      {
        examples: [
          [date('2024-02-29'), 36],
          [date('2024-08-31'), 6],
          [date('2024-01-01'), 12]
        ]
      }
    )
  })
})

test('a financial year is named by the two years that it touches', () => {
  expect(['2024-25', '1999-00', '2099-00'].every(FinancialYear.is)).toBe(true)
  expect(['2024-26', '2024-2025', '24-25', '2024_25', ' 024-25', 2024, null].some(FinancialYear.is)).toBe(false)
  fc.assert(
    fc.property(everyDay, fc.integer({ min: 1, max: 12 }), (day, firstMonth) => {
      const year = financialYearOf(day, firstMonth)
      expect(FinancialYear.is(year)).toBe(true)
      const first = dayOf(Number(year.slice(0, 4)), firstMonth, 1)
      expect(first <= day && day < plusMonths(first, 12)).toBe(true)
    })
  )
})

test('a calendar year is a whole number from 1900 to 2199', () => {
  expect([1900, 2024, 2199].every(CalendarYear.is)).toBe(true)
  expect([1899, 2200, 2024.5, NaN, '2024', null].some(CalendarYear.is)).toBe(false)
})

test('a cycle is named by two years that follow each other', () => {
  expect(['2023-2024', '1999-2000', '0009-0010'].every(Cycle.is)).toBe(true)
  expect(['2023-2025', '2024-2023', '2023-24', '2023', 'x023-x024', '2023_2024', 2023, null].some(Cycle.is)).toBe(false)
  fc.assert(
    fc.property(cycles(), cycle => {
      expect(Cycle.is(nextCycle(cycle))).toBe(true)
      expect(previousCycle(nextCycle(cycle))).toBe(cycle)
      expect(nextCycle(cycle) > cycle).toBe(true)
    })
  )
})

test('a count is a whole number, zero or more', () => {
  expect([0, 1, Number.MAX_SAFE_INTEGER].every(Count.is)).toBe(true)
  expect([-1, 0.5, Number.NaN, Infinity, 2 ** 53, '1', null].some(Count.is)).toBe(false)
})

test('ids and codes hold no spaces, so that no name slips in', () => {
  expect(['TC-0001', 'a', 'A_1'].every(CommunityId.is)).toBe(true)
  expect(['', '-TC', 'Oak House', 'TC/1', 'x'.repeat(41), 'TC-1\n', 1].some(CommunityId.is)).toBe(false)
  expect(['CS1', '3.12', 'a-b_c'].every(StandardCode.is)).toBe(true)
  expect(['', '.1', 'CS 1', 'x'.repeat(21)].some(StandardCode.is)).toBe(false)
  expect(Country.is('GB')).toBe(true)
  expect(['gb', 'GBR', 'G', 'GB\n'].some(Country.is)).toBe(false)
})

test('what may be null is read like the value itself, or is null', () => {
  const codec = orNull(ContentRef)
  const ref = { commitment: 'a'.repeat(43), length: 3 }
  for (const value of [null, ref]) {
    expect(codec.is(value)).toBe(true)
    expect(codec.decode(value)).toEqual({ _tag: 'Right', right: value })
  }
  for (const value of [undefined, 'a', {}, { ...ref, length: -1 }]) {
    expect(codec.is(value)).toBe(false)
    expect(codec.decode(value)).toHaveProperty('left')
  }
})

test('two values are the same exactly when their JSON is, in whatever order of fields', () => {
  expect(same({ a: [1, { b: null }] }, { a: [1, { b: null }] })).toBe(true)
  expect(same([], {})).toBe(false)
  expect(same({ a: 1 }, { a: 1, b: 2 })).toBe(false)
  expect(same({ toString: 1 }, { a: 1 })).toBe(false)
  expect(same(null, {})).toBe(false)
  const reversed = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(reversed)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value)
        .toReversed()
        .map(([name, field]) => [name, reversed(field)])
    )
  }
  const plain = fc.jsonValue().map(value => JSON.parse(JSON.stringify(value)) as unknown)
  fc.assert(fc.property(plain, value => same(value, reversed(value))))
  fc.assert(fc.property(plain, plain, (one, other) => same(one, other) === same(other, one)))
})

test('a country has an assigned code, and the United Kingdom is GB', () => {
  expect(['GB', 'JE', 'ZA'].every(Country.is)).toBe(true)
  expect(['UK', 'ZZ', 'gb', 'GBR', ''].some(Country.is)).toBe(false)
})
