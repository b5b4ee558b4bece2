/** Counting in months. A month has no fixed length, so what begins on its last days ends on the last day there is. */
import { afterRecords, beforeRecords, dayOf, plusDays, type PlainDate } from './plain-date.ts'

const partsOf = (date: PlainDate) => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return { year, month, day }
}

/**
 * The same day of the month that many months later (earlier when negative), or that month's last where it has no such
 * day; the last or the first of all days where that would lie beyond them.
 * @example
 * ```ts
 * import type { PlainDate } from '@cofc/core'
 * expect(plusMonths('2024-01-31' as PlainDate, 1)).toBe('2024-02-29')
 * expect(plusMonths('2024-02-29' as PlainDate, 12)).toBe('2025-02-28')
 * ```
 */
export const plusMonths = (date: PlainDate, months: number): PlainDate => {
  const { year, month, day } = partsOf(date)
  const passed = year * 12 + (month - 1) + months
  const [inYear, inMonth] = [Math.floor(passed / 12), ((passed % 12) + 12) % 12]
  if (inYear > 9999) return afterRecords
  if (inYear < 1) return beforeRecords
  const lastDay = inMonth === 11 ? 31 : Number(plusDays(dayOf(inYear, inMonth + 2, 1), -1).slice(8))
  return dayOf(inYear, inMonth + 1, Math.min(day, lastDay))
}

/**
 * The last day of that many months which begin on a day: the day before the same day of a later month, or that month's
 * last day where it has no such day.
 * @example
 * ```ts
 * import type { PlainDate } from '@cofc/core'
 * expect(lastDayOf('2024-05-01' as PlainDate, 36)).toBe('2027-04-30')
 * expect(lastDayOf('2024-08-31' as PlainDate, 6)).toBe('2025-02-28')
 * ```
 */
export const lastDayOf = (from: PlainDate, months: number): PlainDate => {
  const after = plusMonths(from, months)
  return after.slice(8) === from.slice(8) ? plusDays(after, -1) : after
}
