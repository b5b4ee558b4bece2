/** One edition: its standards in the order they were written, and what it was mapped from. */
import type {
  EditionDrafted,
  EditionId,
  EditionMapped,
  MappingLine,
  Standard,
  StandardStruckOut,
  StandardWritten
} from '@cofc/core'
import type { Position } from '@cofc/event-store'
import type { Table } from '@cofc/projections'

export interface EditionRow {
  title: string
  standards: Array<Standard>
  readonly mappings: Array<[Position, EditionId, ReadonlyArray<MappingLine>]>
}
type Read = EditionDrafted | StandardWritten | StandardStruckOut | EditionMapped

const written = (standards: Array<Standard>, standard: Standard): Array<Standard> =>
  standards.some(one => one.standard === standard.standard)
    ? standards.map(one => (one.standard === standard.standard ? standard : one))
    : [...standards, standard]

export const editions: Table<EditionId, EditionRow, Read> = {
  name: 'editions',
  version: 1,
  reads: { EditionDrafted: true, StandardWritten: true, StandardStruckOut: true, EditionMapped: true },
  idOf: ({ edition }) => edition,
  initial: () => ({ title: '', standards: [], mappings: [] }),
  apply: (row, { event, position }) => {
    switch (event.type) {
      case 'EditionDrafted':
        row.title = event.title
        return row
      case 'StandardWritten':
        row.standards = written(row.standards, event.standard)
        return row
      case 'StandardStruckOut':
        row.standards = row.standards.filter(one => one.standard !== event.standard)
        return row
      case 'EditionMapped':
        row.mappings.push([position, event.from, event.lines])
        return row
    }
  }
}
