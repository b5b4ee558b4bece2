/** A text of a form as the value that it stands for, and back. What stands for none stays text, and its codec says what is wrong. */
import type { Holds } from './field.ts'
import { textIn, within, type Entry, type Values } from './values.ts'

const dayParts = ['year', 'month', 'day'] as const

/** A month may be written by its name. */
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const monthOf = (text: string): string => {
  const at = months.indexOf(text.slice(0, 3).toLowerCase())
  return at < 0 ? text : String(at + 1)
}
const padded = (text: string, length: number): string => (/^\d+$/.test(text) ? text.padStart(length, '0') : text)

const dayIn = (values: Values, path: string): string | undefined => {
  const [year = '', month = '', day = ''] = dayParts.map(part => textIn(values, within(path, part)).trim())
  if (year + month + day === '') return undefined
  return `${padded(year, 4)}-${padded(monthOf(month), 2)}-${padded(day, 2)}`
}
const dayEntries = (text: string, path: string): ReadonlyArray<Entry> =>
  text.split('-').map((part, at): Entry => [within(path, dayParts[at] ?? 'day'), part.replace(/^0+(?=\d)/, '')])

const whole = (text: string): unknown => (/^-?\d{1,16}$/.test(text) ? Number(text) : text)
/** Two places behind the point, read digit by digit. */
const hundredths = (text: string): unknown => {
  const [, all = '', rest = ''] = /^£?(\d{1,13})(?:\.(\d{1,2}))?%?$/.exec(text.replaceAll(/[,\s]/g, '')) ?? []
  return all === '' ? text : Number(all + rest.padEnd(2, '0'))
}
const inHundredths = (value: number): string =>
  `${String(Math.trunc(value / 100))}.${String(value % 100).padStart(2, '0')}`

const reads: Readonly<Record<Exclude<Holds, 'day' | 'line'>, (text: string) => unknown>> = {
  lines: text => text,
  words: text => ({ words: text }),
  whole: text => whole(text.trim()),
  money: text => hundredths(text.trim()),
  percent: text => hundredths(text.trim())
}
interface TextField {
  readonly holds: Holds
  readonly named: string | null
}
/** Undefined where nothing is filled in. A code has no space around it. */
export const readText = ({ holds, named }: TextField, values: Values, path: string): unknown => {
  if (holds === 'day') return dayIn(values, path)
  const text = textIn(values, path)
  if (text.trim() === '') return undefined
  if (holds === 'line') return named === null ? text : text.trim()
  return reads[holds](text)
}

const wordsIn = (value: unknown): string => (value as { readonly words: string }).words
export const writeText = ({ holds }: TextField, value: unknown, path: string): ReadonlyArray<Entry> => {
  if (holds === 'day') return dayEntries(String(value), path)
  if (holds === 'words') return [[path, wordsIn(value)]]
  const isScaled = (holds === 'money' || holds === 'percent') && typeof value === 'number'
  return [[path, isScaled ? inHundredths(value) : String(value)]]
}

/** The names that a text has in a form. */
export const namesOf = ({ holds }: Pick<TextField, 'holds'>, path: string): ReadonlyArray<string> =>
  holds === 'day' ? dayParts.map(part => within(path, part)) : [path]
