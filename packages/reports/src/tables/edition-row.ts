/** One edition: its standards in the order they were written, and what it was mapped from. */
import type {
  EditionDrafted,
  EditionId,
  EditionMapped,
  MappingLine,
  Standard,
  PlainVersionWritten,
  StandardCode,
  StandardStruckOut,
  StandardWritten
} from '@cofc/core'
import type { Position } from '@cofc/event-store'
import type { Table } from '@cofc/projections'

export interface EditionRow {
  title: string
  standards: Array<Standard>
  plainVersions: Record<StandardCode, string>
  readonly mappings: Array<[Position, EditionId, ReadonlyArray<MappingLine>]>
}
type Read = EditionDrafted | StandardWritten | StandardStruckOut | PlainVersionWritten | EditionMapped

const written = (standards: Array<Standard>, standard: Standard): Array<Standard> =>
  standards.some(one => one.standard === standard.standard)
    ? standards.map(one => (one.standard === standard.standard ? standard : one))
    : [...standards, standard]

const without = (versions: EditionRow['plainVersions'], standard: StandardCode) => {
  const { [standard]: _ofIt, ...others } = versions
  return others
}

export const editions: Table<EditionId, EditionRow, Read> = {
  name: 'editions',
  version: 2,
  reads: {
    EditionDrafted: true,
    StandardWritten: true,
    StandardStruckOut: true,
    PlainVersionWritten: true,
    EditionMapped: true
  },
  idOf: ({ edition }) => edition,
  initial: () => ({ title: '', standards: [], plainVersions: {}, mappings: [] }),
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
        row.plainVersions = without(row.plainVersions, event.standard)
        return row
      case 'PlainVersionWritten':
        row.plainVersions[event.standard] = event.plainText
        return row
      case 'EditionMapped':
        row.mappings.push([position, event.from, event.lines])
        return row
    }
  }
}
