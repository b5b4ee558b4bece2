/** An event as it is read from its row. What a row should hold and does not, nothing is made of. */
import { positionOf, type JsonObject, type RecordedEvent, type UnparsedEvent } from '@cofc/event-store'

/** Position, stream, version, id, type, data and, where they are asked for, metadata; long texts are left out at first. */
export type StoredRow = [number, string, number, string, string, string | null, (string | null)?]
/** A row that holds what it should. */
export type EventRow = readonly [number, string, number, string, string, string, string?]

/** A bit that turned in the file may have made anything of a value. */
export const isSound = (row: StoredRow): row is StoredRow & EventRow => {
  const [position, stream, version, id, type, data, metadata = ''] = row as ReadonlyArray<unknown>
  const whole = Number.isSafeInteger(position) && Number.isSafeInteger(version)
  return whole && [stream, id, type, data, metadata].every(text => typeof text === 'string')
}

/** Nothing is made of what holds no JSON objects. */
export type EventMaker<E> = (row: EventRow) => E | undefined

export const recordedFrom: EventMaker<RecordedEvent> = ([position, stream, version, id, type, text, about = '']) => {
  const [data, metadata] = [objectIn(text), objectIn(about)]
  if (data === undefined || metadata === undefined) return undefined
  return { id, type, data, metadata, stream, version, position: positionOf(position) }
}
const objectIn = (text: string): JsonObject | undefined => {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : undefined
  } catch {
    return undefined
  }
}

export const unparsedFrom: EventMaker<UnparsedEvent> = ([position, stream, version, id, type, text]) => ({
  id,
  type,
  text,
  stream,
  version,
  position: positionOf(position)
})

export const unparsedWithMetadata: EventMaker<UnparsedEvent> = ([
  position,
  stream,
  version,
  id,
  type,
  text,
  metadataText = ''
]) => ({
  id,
  type,
  text,
  metadataText,
  stream,
  version,
  position: positionOf(position)
})
