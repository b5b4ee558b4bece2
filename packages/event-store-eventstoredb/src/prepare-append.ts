/** An append made ready, as the events are now, or the reason why it cannot be stored. */
import { left, right, type Either } from 'fp-ts/lib/Either.js'
import { validateEvents, type AppendFailure, type NewEvent } from '@cofc/event-store'
import type { PreparedAppend } from './appending.ts'
import type { Settings } from './options.ts'
import { appendRequest } from './wire/append-request.ts'

interface AppendArguments {
  readonly stream: string
  readonly expected: number
  readonly events: ReadonlyArray<NewEvent>
}
export const prepareAppend = (
  given: AppendArguments,
  { largestEvent, largestAppend }: Settings
): Either<AppendFailure, PreparedAppend> => {
  const { stream, expected, events } = given
  const problem = validateEvents(stream, events, largestEvent) ?? reserved(given)
  if (problem !== undefined) return left(problem)
  if (!Number.isSafeInteger(expected) || expected < 0) return left(noVersion(stream))
  try {
    const { parts, dataBytes } = appendRequest(given)
    return dataBytes > largestAppend
      ? left({ type: 'EventTooLarge', stream, bytes: dataBytes, most: largestAppend })
      : right({ stream, expected, ids: events.map(({ id }) => id), parts, dataBytes })
  } catch {
    return left({ type: 'NotStorable', stream, path: 'events', says: 'changed while they were read' })
  }
}

/** The server keeps names that begin so for itself, and would show no follower what is stored under them. */
const reserved = ({ stream, events }: AppendArguments): AppendFailure | undefined => {
  const says = 'begins with $, as what the server keeps for itself does'
  if (stream.startsWith('$')) return { type: 'NotStorable', stream, path: 'stream', says }
  const index = events.findIndex(({ type }) => type.startsWith('$'))
  return index < 0 ? undefined : { type: 'NotStorable', stream, path: `events.${index}.type`, says }
}
const noVersion = (stream: string): AppendFailure => ({
  type: 'NotStorable',
  stream,
  path: 'expected',
  says: 'is no number of events'
})
