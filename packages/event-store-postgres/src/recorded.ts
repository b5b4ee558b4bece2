/** An event as it is read from its row. Of a row whose texts hold no JSON objects nothing is made. */
import { objectIn, positionOf, type RecordedEvent, type UnparsedEvent } from '@cofc/event-store'
import type { Row } from '@cofc/postgres-schema'

export type StoredRow = Row & {
  readonly position: string
  readonly stream: string
  readonly version: number
  readonly id: string
  readonly type: string
  readonly data: string
  readonly metadata?: string
  /** Bytes of the texts of all rows up to this one. */
  readonly bytes: string
}
export type EventMaker<E> = (row: StoredRow) => E | undefined

export const placeIn = ({ position }: StoredRow): number => Number(position)
export const bytesUpTo = (row: StoredRow | undefined): number => Number(row?.bytes ?? 0)

export const recordedFrom: EventMaker<RecordedEvent> = row => {
  const data = objectIn(row.data)
  const metadata = objectIn(row.metadata ?? '')
  if (data === undefined || metadata === undefined) return undefined
  const { id, type, stream, version } = row
  return { id, type, data, metadata, stream, version, position: positionOf(placeIn(row)) }
}
export const unparsedFrom: EventMaker<UnparsedEvent> = row => {
  const { id, type, data: text, stream, version } = row
  return { id, type, text, stream, version, position: positionOf(placeIn(row)) }
}
export const unparsedWithMetadata: EventMaker<UnparsedEvent> = row => {
  const { id, type, data: text, metadata: metadataText = '', stream, version } = row
  return { id, type, text, metadataText, stream, version, position: positionOf(placeIn(row)) }
}
