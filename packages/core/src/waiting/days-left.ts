/** How long there is still time, counted in working days. */
import type { PlainDate } from '../values/plain-date.ts'
import { workingDaysBetween, type Holidays } from '../values/working-days.ts'

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
  by >= on ? workingDaysBetween(on, by, holidays) : 0 - workingDaysBetween(by, on, holidays)
