/** Counting in working days: Monday to Friday. Public holidays differ by country and are not left out. */
import { afterRecords, plusDays, weekdayOf, type PlainDate } from './plain-date.ts'

const isWorkingDay = (date: PlainDate): boolean => weekdayOf(date) !== 0 && weekdayOf(date) !== 6

/** The day itself, or the Friday before a weekend: what is counted from either is the same. */
const lastWorkingDay = (date: PlainDate): PlainDate => {
  const weekday = weekdayOf(date)
  if (weekday === 6) return plusDays(date, -1)
  return weekday === 0 ? plusDays(date, -2) : date
}

/**
 * The day that many working days after a date. The day after is the first that counts; none is the date itself.
 * @example Ten working days after a Friday
 * ```ts
 * import type { PlainDate } from '@cofc/core'
 * expect(plusWorkingDays('2024-03-01' as PlainDate, 10)).toBe('2024-03-15')
 * ```
 */
export const plusWorkingDays = (date: PlainDate, days: number): PlainDate => {
  if (days <= 0) return date
  // Whole weeks at once, from a working day: however many days are asked for, it takes a few steps.
  const weeks = Math.floor(days / 5)
  let day = plusDays(lastWorkingDay(date), weeks * 7)
  for (let left = days - weeks * 5; left > 0 && day < afterRecords;) {
    day = plusDays(day, 1)
    if (isWorkingDay(day)) left -= 1
  }
  return day
}
