/** An event as it is read from its row. What a row should hold and does not, nothing is made of. */
import { objectIn, positionOf, type RecordedEvent, type UnparsedEvent } from '@cofc/event-store'

/** Position, stream, version, id, type, data and, where they are asked for, metadata; long texts are left out at first. */
export type StoredRow = [number, string, number, string, string, string | null, (string | null)?]
/** A row that holds what it should. */
export type EventRow = readonly [number, string, number, string, string, string, string?]

/** A bit that turned in the file may have made anything of a value. By index: taking a row apart costs as much as it holds. */
export const isSound = (row: StoredRow): row is StoredRow & EventRow =>
  Number.isSafeInteger(row[0]) && Number.isSafeInteger(row[2]) && hasNames(row) && hasTexts(row)

const hasNames = (row: ReadonlyArray<unknown>) => isText(row[1]) && isText(row[3]) && isText(row[4])
const hasTexts = (row: StoredRow) => isText(row[5]) && (row[6] === undefined || isText(row[6]))
const isText = (value: unknown) => typeof value === 'string'

/** Nothing is made of what holds no JSON objects. */
export type EventMaker<E> = (row: EventRow) => E | undefined

export const recordedFrom: EventMaker<RecordedEvent> = row => {
  const data = objectIn(row[5])
  const metadata = objectIn(row[6] ?? '')
  if (data === undefined || metadata === undefined) return undefined
  const [position, stream, version, id, type] = row
  return { id, type, data, metadata, stream, version, position: positionOf(position) }
}

export const unparsedFrom: EventMaker<UnparsedEvent> = row => ({
  id: row[3],
  type: row[4],
  text: row[5],
  stream: row[1],
  version: row[2],
  position: positionOf(row[0])
})
export const unparsedWithMetadata: EventMaker<UnparsedEvent> = row => ({
  id: row[3],
  type: row[4],
  text: row[5],
  metadataText: row[6] ?? '',
  stream: row[1],
  version: row[2],
  position: positionOf(row[0])
})
