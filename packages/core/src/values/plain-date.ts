/**
 * A calendar day without time or zone, as ISO text: it sorts, compares and serialises as itself.
 *
 * All arithmetic stands here, so that a built-in plain date can replace this file later.
 */
import * as t from 'io-ts'
import { digits } from './digits.ts'

export interface PlainDateBrand {
  readonly PlainDate: unique symbol
}
export type PlainDate = t.Branded<string, PlainDateBrand>

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

const daysIn = (year: number, month: number): number => {
  if (month === 2) return isLeap(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Read digit by digit, because every rebuild reads some dates for every event. */
const isPlainDate = (text: string): boolean => {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return false
  const [year, month, day] = [digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10)]
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
}

export const PlainDate = t.brand(t.string, (text): text is PlainDate => isPlainDate(text), 'PlainDate')

/** Stands for "before the records begin": what has no known date sorts before everything that has one. */
export const beforeRecords = '0001-01-01' as PlainDate

const millisecondsOf = (date: PlainDate): number => Date.parse(`${date}T00:00:00Z`)
const dayLength = 86_400_000

/** Stands for "after all records": what names no known day sorts after everything that does. */
export const afterRecords = '9999-12-31' as PlainDate

/**
 * A day by its numbers; what is beyond the end of a month runs on into the next.
 * @example
 * ```ts
 * expect(dayOf(2024, 2, 29)).toBe('2024-02-29')
 * expect(dayOf(2023, 2, 29)).toBe('2023-03-01')
 * ```
 */
export const dayOf = (year: number, month: number, day: number): PlainDate =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10) as PlainDate

/** The day of the week, 0 for Sunday to 6 for Saturday. */
export const weekdayOf = (date: PlainDate): number => new Date(millisecondsOf(date)).getUTCDay()

/**
 * The day that many days later (earlier when negative); the last or the first of all days where that would lie beyond
 * them, so that what counts on from day to day comes to an end.
 */
export const plusDays = (date: PlainDate, days: number): PlainDate => {
  const milliseconds = millisecondsOf(date) + days * dayLength
  if (milliseconds >= millisecondsOf(afterRecords)) return afterRecords
  if (milliseconds <= millisecondsOf(beforeRecords)) return beforeRecords
  return new Date(milliseconds).toISOString().slice(0, 10) as PlainDate
}

/** How many days from the first to the second; negative when the second is earlier. */
export const daysBetween = (first: PlainDate, second: PlainDate): number =>
  (millisecondsOf(second) - millisecondsOf(first)) / dayLength

export const earliest = (first: PlainDate, ...others: ReadonlyArray<PlainDate>): PlainDate =>
  others.reduce((least, date) => (date < least ? date : least), first)

export const latest = (first: PlainDate, ...others: ReadonlyArray<PlainDate>): PlainDate =>
  others.reduce((most, date) => (date > most ? date : most), first)
