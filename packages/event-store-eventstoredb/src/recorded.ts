/** Events as the port gives them, from what came over the line. Another writer may have stored what is no JSON. */
import { left, right, type Either } from 'fp-ts/lib/Either.js'
import type { JsonObject, RecordedEvent, StoreFailure } from '@cofc/event-store'
import { isPlace, positionAt } from './position.ts'
import type { EventFrame } from './wire/read-answer.ts'

export const recordedFrom = (frames: ReadonlyArray<EventFrame>): Either<StoreFailure, ReadonlyArray<RecordedEvent>> => {
  const events: Array<RecordedEvent> = []
  for (const frame of frames) {
    const event = recorded(frame)
    if (event === undefined) return left(unreadable(frame))
    events.push(event)
  }
  return right(events)
}

const recorded = (frame: EventFrame): RecordedEvent | undefined => {
  const data = objectIn(frame.data)
  const metadata = frame.metadata === '' ? {} : objectIn(frame.metadata)
  if (data === undefined || metadata === undefined || !isPlace(frame)) return undefined
  const { id, type, stream, version } = frame
  return { id, type, data, metadata, stream, version, position: positionAt(frame) }
}
const objectIn = (text: string): JsonObject | undefined => {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : undefined
  } catch {
    return undefined
  }
}
const unreadable = ({ stream, version }: EventFrame): StoreFailure => ({
  type: 'StoreCorrupt',
  reason: `event ${version} of stream ${JSON.stringify(stream)} holds no JSON objects, or does not say where it stands`
})
