/** An event as it is read from its row. */
import { positionOf, type JsonObject, type Position, type RecordedEvent, type UnparsedEvent } from '@cofc/event-store'

/** Position, stream, version, id, type, data, metadata. */
export type EventRow = readonly [number, string, number, string, string, string, string]
/** Without metadata. */
export type UnparsedRow = readonly [number, string, number, string, string, string]

/** With the metadata parsed at once: a reader of a stream looks at them. */
export const wholeFrom = ([position, stream, version, id, type, data, metadata]: EventRow): RecordedEvent => ({
  id,
  type,
  data: JSON.parse(data) as JsonObject,
  metadata: JSON.parse(metadata) as JsonObject,
  stream,
  version,
  position: positionOf(position)
})

/**
 * Data are parsed at once, metadata when they are looked at: most followers never do. The property is the
 * object's own, so that copying an event takes its metadata along.
 */
export const recordedFrom = (row: EventRow): RecordedEvent => new Recorded(row)

export const unparsedFrom = ([position, stream, version, id, type, text]: UnparsedRow): UnparsedEvent => ({
  id,
  type,
  text,
  stream,
  version,
  position: positionOf(position)
})

export const unparsedWithMetadata = ([
  position,
  stream,
  version,
  id,
  type,
  text,
  metadataText
]: EventRow): UnparsedEvent => ({
  id,
  type,
  text,
  metadataText,
  stream,
  version,
  position: positionOf(position)
})

class Recorded implements RecordedEvent {
  static readonly #metadata: PropertyDescriptor & ThisType<Recorded> = {
    enumerable: true,
    configurable: true,
    get() {
      return (this.#parsed ??= JSON.parse(this.#text) as JsonObject)
    }
  }
  readonly #text: string
  #parsed: JsonObject | undefined
  declare readonly id: string
  declare readonly type: string
  declare readonly data: JsonObject
  declare readonly metadata: JsonObject
  declare readonly stream: string
  declare readonly version: number
  declare readonly position: Position

  constructor([position, stream, version, id, type, data, metadata]: EventRow) {
    this.#text = metadata
    this.id = id
    this.type = type
    this.data = JSON.parse(data) as JsonObject
    // One descriptor for all: a getter written in place would give every event a shape of its own.
    Object.defineProperty(this, 'metadata', Recorded.#metadata)
    this.stream = stream
    this.version = version
    this.position = positionOf(position)
  }
}
