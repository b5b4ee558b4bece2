/** Counting in working days: Monday to Friday, but for the holidays that the network declared. */
import { afterRecords, daysBetween, plusDays, weekdayOf, type PlainDate } from './plain-date.ts'

/** The declared holidays that a count must know of. */
export type Holidays = ReadonlyArray<PlainDate>

const isOnAWeekday = (date: PlainDate): boolean => weekdayOf(date) !== 0 && weekdayOf(date) !== 6

/** The day itself, or the Friday before a weekend: what is counted from either is the same. */
const lastWeekday = (date: PlainDate): PlainDate => {
  const weekday = weekdayOf(date)
  if (weekday === 6) return plusDays(date, -1)
  return weekday === 0 ? plusDays(date, -2) : date
}

/** Counted without holidays: whole weeks at once, so that however many days are asked for, it takes a few steps. */
const plusWeekdays = (date: PlainDate, days: number): PlainDate => {
  const weeks = Math.floor(days / 5)
  let day = plusDays(lastWeekday(date), weeks * 7)
  for (let left = days - weeks * 5; left > 0 && day < afterRecords;) {
    day = plusDays(day, 1)
    if (isOnAWeekday(day)) left -= 1
  }
  return day
}

/** How many of the holidays fall on a weekday after the first day, and up to the second. */
const holidaysBetween = (holidays: Holidays, after: PlainDate, until: PlainDate): number =>
  holidays.filter(day => day > after && day <= until && isOnAWeekday(day)).length

/**
 * The day that many working days after a date. The day after is the first that counts; none is the date itself.
 * @example Ten working days after a Friday, and with a holiday among them
 * ```ts
 * import type { PlainDate } from '@cofc/core'
 * const goodFriday = ['2024-03-29' as PlainDate]
 * expect(plusWorkingDays('2024-03-01' as PlainDate, 10, [])).toBe('2024-03-15')
 * expect(plusWorkingDays('2024-03-22' as PlainDate, 10, goodFriday)).toBe('2024-04-08')
 * ```
 */
export const plusWorkingDays = (date: PlainDate, days: number, holidays: Holidays): PlainDate => {
  if (days <= 0) return date
  // Each holiday on the way moves the end by a weekday, which may pass a further one: there are no more than were declared.
  let [from, until] = [date, plusWeekdays(date, days)]
  for (let more = holidaysBetween(holidays, from, until); more > 0; more = holidaysBetween(holidays, from, until)) {
    from = until
    until = plusWeekdays(until, more)
  }
  return until
}

/** Counted without holidays: whole weeks at once. */
const weekdaysBetween = (after: PlainDate, until: PlainDate): number => {
  const days = daysBetween(after, until)
  const rest = Array.from({ length: days % 7 }, (_, place) => plusDays(until, 0 - place))
  return Math.floor(days / 7) * 5 + rest.filter(isOnAWeekday).length
}
/**
 * How many working days there are after the first date, up to the second; none when the second is no later.
 * @example From a Friday to the next, and with a holiday among them
 * ```ts
 * import type { PlainDate } from '@cofc/core'
 * expect(workingDaysBetween('2024-03-01' as PlainDate, '2024-03-08' as PlainDate, [])).toBe(5)
 * const easterMonday = ['2024-04-01' as PlainDate]
 * expect(workingDaysBetween('2024-03-29' as PlainDate, '2024-04-02' as PlainDate, easterMonday)).toBe(1)
 * ```
 */
export const workingDaysBetween = (first: PlainDate, second: PlainDate, holidays: Holidays): number =>
  second <= first ? 0 : weekdaysBetween(first, second) - holidaysBetween([...new Set(holidays)], first, second)
