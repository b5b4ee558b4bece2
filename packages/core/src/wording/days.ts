/** Days as people read them. */
import { beforeRecords, type PlainDate } from '../values/plain-date.ts'
import { listed } from './lists.ts'

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December'
]

/**
 * A day in words.
 * @example
 * ```ts
 * import type { PlainDate } from '@cofc/core'
 * expect(dayInWords('2024-09-01' as PlainDate)).toBe('1 September 2024')
 * ```
 */
export const dayInWords = (day: PlainDate): string => {
  if (day === beforeRecords) return 'before the records begin'
  const [year = '', month = '', date = ''] = day.split('-')
  return `${String(Number(date))} ${months[Number(month) - 1] ?? month} ${year}`
}

/** One day, or several: the month is said once where it is the same. */
export const daysInWords = (days: ReadonlyArray<PlainDate>, last = 'and'): string =>
  listed(
    days.map((day, at) => {
      const said = dayInWords(day)
      return days[at + 1]?.slice(0, 7) === day.slice(0, 7) ? said.replace(/ .*/, '') : said
    }),
    last
  )
