/** An append whose events stand ready as text, or why it is not fit to be stored. */
import { left, right, type Either } from 'fp-ts/lib/Either.js'
import { streamHash, validateAppend, type AppendArguments, type AppendFailure, type NewEvent } from '@cofc/event-store'
import type { Settings } from './options.ts'

export interface PreparedAppend {
  readonly stream: string
  /** By which the partition of the stream is found. */
  readonly hash: number
  readonly expected: number
  readonly events: ReadonlyArray<EventText>
  /** Bytes of the data and metadata of all its events. */
  readonly bytes: number
}
export interface EventText {
  readonly id: string
  readonly type: string
  readonly data: string
  readonly metadata: string
}

/** An index of PostgreSQL holds no longer names. */
const longestName = 2_000
const counted = 'data and metadata of all events of one append'

export const prepareAppend = (
  asked: AppendArguments,
  { largestEvent, largestAppend }: Pick<Settings, 'largestEvent' | 'largestAppend'>
): Either<AppendFailure, PreparedAppend> => {
  const problem = validateAppend(asked, largestEvent)
  if (problem !== undefined) return left(problem)
  const { stream, expected } = asked
  if (Buffer.byteLength(stream) > longestName)
    return left({ type: 'NotStorable', stream, path: 'stream', says: `is longer than ${String(longestName)} bytes` })
  const events = textsOf(asked)
  if (events === undefined)
    return left({ type: 'NotStorable', stream, path: 'events', says: 'changed while it was read' })
  const bytes = events.reduce((sum, event) => sum + bytesOf(event), 0)
  if (bytes > largestAppend) return left({ type: 'EventTooLarge', stream, bytes, most: largestAppend, counted })
  return right({ stream, hash: streamHash(stream), expected, events, bytes })
}
/** A getter may give something else the second time. */
const textsOf = ({ events }: AppendArguments): ReadonlyArray<EventText> | undefined => {
  try {
    return events.map(textOf)
  } catch {
    return undefined
  }
}
const textOf = ({ id, type, data, metadata }: NewEvent): EventText => ({
  id,
  type,
  data: JSON.stringify(data),
  metadata: JSON.stringify(metadata)
})
const bytesOf = ({ data, metadata }: EventText): number => Buffer.byteLength(data) + Buffer.byteLength(metadata)
