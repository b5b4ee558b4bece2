/** Counting in working days: Monday to Friday. Public holidays differ by country and are not left out. */
import { afterRecords, plusDays, weekdayOf, type PlainDate } from './plain-date.ts'

const isWorkingDay = (date: PlainDate): boolean => weekdayOf(date) !== 0 && weekdayOf(date) !== 6

/**
 * The day that many working days after a date. The day after is the first that counts; none is the date itself.
 * @example Ten working days after a Friday
 * ```ts
 * import type { PlainDate } from '@cofc/core'
 * expect(plusWorkingDays('2024-03-01' as PlainDate, 10)).toBe('2024-03-15')
 * ```
 */
export const plusWorkingDays = (date: PlainDate, days: number): PlainDate => {
  let day = date
  for (let counted = 0; counted < days && day < afterRecords;) {
    day = plusDays(day, 1)
    if (isWorkingDay(day)) counted += 1
  }
  return day
}
