/**
 * A day that a person gives: one of 1900 to 2199. Any other is a slip of the pen. What is stored may hold any day, and
 * the one that stands for "before the records begin".
 */
import * as t from 'io-ts'
import { PlainDate } from './plain-date.ts'

const first = '1900-01-01' as PlainDate
const last = '2199-12-31' as PlainDate

/**
 * @example
 * ```ts
 * import type { PlainDate } from '@cofc/core'
 * expect(isGivenDay('2199-12-31' as PlainDate)).toBe(true)
 * expect(isGivenDay('9999-12-30' as PlainDate)).toBe(false)
 * ```
 */
export const isGivenDay = (day: PlainDate): boolean => day >= first && day <= last

/** What is expected where a day is given. */
export const aGivenDay = 'a day from 1900 to 2199, written like 2024-09-01'

/** For questions, command lines and cells. */
export const GivenDay: t.Type<PlainDate, string, unknown> = new t.Type(
  'GivenDay',
  (value): value is PlainDate => PlainDate.is(value) && isGivenDay(value),
  (value, context) =>
    PlainDate.is(value) && isGivenDay(value) ? t.success(value) : t.failure(value, context, `expected ${aGivenDay}`),
  t.identity
)
