/**
 * What had been recorded: by an instant, by the end of a day, or as so many events of the store. What had happened by a
 * day (as of) is another question; both may be asked together, and then what had been recorded is cut first.
 */
import { AskedDay, PlainDate, type Dated } from '@cofc/core'
import type { RecordedEvent } from '@cofc/event-store'
import { isRight } from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'

export type AsAt =
  /** Of every stream, the events up to the first that was recorded after it. ISO text in UTC, with milliseconds. */
  | { readonly instant: string }
  /** The first so many events of the whole store. */
  | { readonly size: number }

const instantForm = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,3})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/
const sizeForm = /^@\d{1,15}$/

const instantIn = (text: string): string | null =>
  instantForm.test(text) && PlainDate.is(text.slice(0, 10)) ? new Date(text).toISOString() : null

const readAsAt = (text: unknown): AsAt | null => {
  if (typeof text !== 'string') return null
  if (sizeForm.test(text)) return { size: Number(text.slice(1)) }
  if (PlainDate.is(text)) return { instant: `${text}T23:59:59.999Z` }
  const instant = instantIn(text)
  return instant === null ? null : { instant }
}

/**
 * As it is written: the instant, or `@` and the number of events.
 * @example
 * ```ts
 * expect(asAtText({ size: 120 })).toBe('@120')
 * ```
 */
export const asAtText = (asAt: AsAt): string => ('size' in asAt ? `@${String(asAt.size)}` : asAt.instant)

export const AsAt = new t.Type<AsAt, string, unknown>(
  'AsAt',
  (given): given is AsAt => typeof given === 'object' && given !== null && ('size' in given || 'instant' in given),
  (given, context) => {
    const read = readAsAt(given)
    return read === null ? t.failure(given, context) : t.success(read)
  },
  asAtText
)

/** As of a day, as at a time, or both; everything where neither is asked. */
export interface Moment {
  readonly asOf: PlainDate | null
  readonly asAt: AsAt | null
}
const momentForm = /^([^,]*)(?:,([^,]+))?$/
const dayIn = (text: string): PlainDate | null => {
  const read = AskedDay.decode(text)
  return isRight(read) ? read.right : null
}
const isLeftOutOrRead = (text: string, read: unknown): boolean => text === '' || read !== null
const readMoment = (text: unknown): Moment | null => {
  const [, day = '', time = ''] = typeof text === 'string' ? (momentForm.exec(text) ?? []) : []
  const read: Moment = { asOf: dayIn(day), asAt: readAsAt(time) }
  const isRead = isLeftOutOrRead(day, read.asOf) && isLeftOutOrRead(time, read.asAt)
  return isRead && day + time !== '' ? read : null
}
export const momentText = ({ asOf, asAt }: Moment): string =>
  `${asOf ?? ''}${asAt === null ? '' : `,${asAtText(asAt)}`}`
export const Moment = new t.Type<Moment, string, unknown>(
  'Moment',
  (given): given is Moment => typeof given === 'object' && given !== null && 'asOf' in given && 'asAt' in given,
  (given, context) => {
    const read = readMoment(given)
    return read === null ? t.failure(given, context) : t.success(read)
  },
  momentText
)
export const aMoment = {
  codec: Moment,
  called: 'times',
  expected: 'a day as of which, and behind a comma a time as at which: 2024-03-31 or 2024-03-31,2024-04-15 or ,@12000'
} as const

/** As it is asked for in an address or on a command line. */
export const anAsAt = {
  codec: AsAt,
  called: 'time',
  expected: 'a day, an instant such as 2024-09-01T10:00:00Z, or @ and a number of events'
} as const

/** What was not recorded by then ends the beginning of its stream: what came after it in the stream is not in either. */
export const isRecordedBy =
  (instant: string) =>
  ({ metadata: { recordedAt } }: Pick<RecordedEvent, 'metadata'>): boolean =>
    typeof recordedAt !== 'string' || recordedAt <= instant

/** Whether it had happened by the end of a day. */
export const hadHappenedBy =
  (asOf: PlainDate | null) =>
  ({ on }: Pick<Dated, 'on'>): boolean =>
    asOf === null || on <= asOf
