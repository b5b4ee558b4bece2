/** Days as people read them. */
import { beforeRecords, type PlainDate } from '@cofc/core'

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

/** `2024-09-01` is told as `1 September 2024`. */
export const dayInWords = (day: PlainDate): string => {
  if (day === beforeRecords) return 'before the records begin'
  const [year = '', month = '', date = ''] = day.split('-')
  return `${String(Number(date))} ${months[Number(month) - 1] ?? month} ${year}`
}

/** One day, or several: the month is said once where it is the same. */
export const daysInWords = (days: ReadonlyArray<PlainDate>, last = 'and'): string =>
  list(
    days.map((day, at) => {
      const inWords = dayInWords(day)
      return days[at + 1]?.slice(0, 7) === day.slice(0, 7) ? inWords.replace(/ .*/, '') : inWords
    }),
    last
  )

export const list = (items: ReadonlyArray<string>, last = 'and'): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1) ?? ''}`
