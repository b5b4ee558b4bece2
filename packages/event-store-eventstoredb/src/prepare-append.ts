/** An append made ready, as the events are now, or the reason why it cannot be stored. */
import { left, right, type Either } from 'fp-ts/lib/Either.js'
import { validateAppend, type AppendArguments, type AppendFailure } from '@cofc/event-store'
import type { PreparedAppend } from './appending.ts'
import type { Settings } from './options.ts'
import { appendRequest, counted } from './wire/append-request.ts'

export const prepareAppend = (
  given: AppendArguments,
  { largestEvent, largestAppend }: Settings
): Either<AppendFailure, PreparedAppend> => {
  const { stream, expected, events } = given
  const problem = validateAppend(given, largestEvent) ?? reserved(given)
  if (problem !== undefined) return left(problem)
  try {
    const { parts, bytes } = appendRequest(given)
    return bytes > largestAppend
      ? left({ type: 'EventTooLarge', stream, bytes, most: largestAppend, counted })
      : right({ stream, expected, ids: events.map(({ id }) => id), parts, bytes })
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
