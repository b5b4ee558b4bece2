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

/** One day, or each of several, the last after `and`. */
export const daysInWords = (days: ReadonlyArray<PlainDate>): string => list(days.map(dayInWords))

export const list = (items: ReadonlyArray<string>, last = 'and'): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1) ?? ''}`
