/** How long there is still time, counted in working days. */
import { daysBetween, plusDays, weekdayOf, type PlainDate } from '../values/plain-date.ts'
import type { Holidays } from '../values/working-days.ts'

const isOnAWeekday = (date: PlainDate): boolean => weekdayOf(date) !== 0 && weekdayOf(date) !== 6

/** Working days after the first day, up to and with the second: whole weeks at once. */
const countBetween = (after: PlainDate, until: PlainDate, holidays: Holidays): number => {
  const weeks = Math.floor(daysBetween(after, until) / 7)
  let count = weeks * 5
  for (let day = plusDays(after, weeks * 7); day < until;) {
    day = plusDays(day, 1)
    if (isOnAWeekday(day)) count += 1
  }
  return count - new Set(holidays.filter(day => day > after && day <= until && isOnAWeekday(day))).size
}

/**
 * Working days after a day up to and with the last day for something: none when that is today, and less than none when it
 * is over.
 * @example With a weekend between, on the day itself, and three working days late
 * ```ts
 * import type { PlainDate } from '@cofc/core'
 * const friday = '2024-03-01' as PlainDate
 * expect(workingDaysLeft(friday, '2024-03-05' as PlainDate, [])).toBe(2)
 * expect(workingDaysLeft(friday, friday, [])).toBe(0)
 * expect(workingDaysLeft('2024-03-06' as PlainDate, friday, [])).toBe(-3)
 * ```
 */
export const workingDaysLeft = (on: PlainDate, by: PlainDate, holidays: Holidays): number =>
  by >= on ? countBetween(on, by, holidays) : 0 - countBetween(by, on, holidays)
