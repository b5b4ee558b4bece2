/**
 * A day that a person gives: one of 1900 to 2199. Any other is a slip of the pen. What is stored may hold any day, and
 * the one that stands for "before the records begin".
 */
import * as t from 'io-ts'
import { beforeRecords, PlainDate } from './plain-date.ts'

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

const dayCodec = (name: string, is: (day: PlainDate) => boolean): t.Type<PlainDate, string, unknown> =>
  new t.Type(
    name,
    (value): value is PlainDate => PlainDate.is(value) && is(value),
    (value, context) => (PlainDate.is(value) && is(value) ? t.success(value) : t.failure(value, context)),
    t.identity
  )

/** For what happened on a day: cells of files. */
export const GivenDay = dayCodec('GivenDay', isGivenDay)

/** For questions: what is known from before the records begin can be asked for, too. */
export const AskedDay = dayCodec('AskedDay', day => isGivenDay(day) || day === beforeRecords)
