/** Events as the port gives them, from what came over the channel. Another writer may have stored what is no JSON. */
import { left, right, type Either } from 'fp-ts/lib/Either.js'
import { objectIn, type RecordedEvent, type StoreFailure, type UnparsedEvent } from '@cofc/event-store'
import { isPlace, positionAt } from './position.ts'
import type { EventFrame } from './wire/read-answer.ts'

/** An event of a frame, unless it does not say what it should. */
export type EventMaker<E> = (frame: EventFrame) => E | undefined

export const eventsFrom = <E>(
  frames: ReadonlyArray<EventFrame>,
  made: EventMaker<E>
): Either<StoreFailure, ReadonlyArray<E>> => {
  const events: Array<E> = []
  for (const frame of frames) {
    const event = made(frame)
    if (event === undefined) return left(unreadable(frame))
    events.push(event)
  }
  return right(events)
}

export const unparsed: EventMaker<UnparsedEvent> = frame => {
  const { id, type, data: text, stream, version } = frame
  return isPlace(frame) ? { id, type, text, stream, version, position: positionAt(frame) } : undefined
}
export const unparsedWithMetadata: EventMaker<UnparsedEvent> = frame => {
  const event = unparsed(frame)
  return event === undefined ? undefined : { ...event, metadataText: frame.metadata }
}
export const recorded: EventMaker<RecordedEvent> = frame => {
  const data = objectIn(frame.data)
  const metadata = frame.metadata === '' ? {} : objectIn(frame.metadata)
  if (data === undefined || metadata === undefined || !isPlace(frame)) return undefined
  const { id, type, stream, version } = frame
  return { id, type, data, metadata, stream, version, position: positionAt(frame) }
}
/** Why nothing is given from an event on. */
export const unreadable = ({ stream, version }: EventFrame): StoreFailure => ({
  type: 'StoreCorrupt',
  reason: `event ${version} of stream ${JSON.stringify(stream)} holds no JSON objects, or does not say where it stands`
})
