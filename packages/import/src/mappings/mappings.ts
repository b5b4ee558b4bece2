/** mappings.csv: what became of the standards of one edition in another. The rows between two editions are one command. */
import { beforeRecords } from '@cofc/core'
import * as cell from '../reading/cells.ts'
import { ifGiven, needed } from '../reading/column.ts'
import { keyOf } from './key-of.ts'
import { csvFile, type Row } from './csv-file.ts'
import { editionNeeded } from './needs.ts'
import { stepsOf, type Step } from './step.ts'

export const mappings = csvFile({
  name: 'mappings.csv',
  as: 'network-team',
  subject: 'edition',
  keyed: ['to_edition', 'from_edition', 'from_standard', 'to_standard'],
  naming: 1,
  columns: {
    from_edition: needed(cell.editionId),
    from_standard: ifGiven(cell.standardCode),
    to_edition: needed(cell.editionId),
    to_standard: ifGiven(cell.standardCode),
    change: needed(cell.choice('same', 'reworded', 'split', 'merged', 'dropped', 'new'))
  },
  needs: cells => [
    ...editionNeeded('from_edition', cells.from_edition),
    ...editionNeeded('to_edition', cells.to_edition)
  ],
  missedBy: ['MappingLeavesOut'],
  concerns: (refusal, line) =>
    refusal.type === 'MappingLineIsContradictory'
      ? line['from'] === refusal['from'] && line['to'] === refusal['to']
      : refusal.type === 'MappingNamesUnknown' &&
        (line['from'] === refusal['standard'] || line['to'] === refusal['standard'])
})
type MappingRow = Row<typeof mappings>

const mapping = stepsOf<ReadonlyArray<MappingRow>>()(mappings)('MapEdition', {
  what: 'mapped',
  fields: {
    edition: 'to_edition',
    from: 'from_edition',
    lines: {
      is: (_, rows) =>
        rows.map(({ cells }) => ({ from: cells.from_standard, to: cells.to_standard, change: cells.change })),
      column: 'change'
    },
    on: { is: () => beforeRecords, column: null }
  },
  leansOn: ({ to_edition, from_edition }, rows) => [
    ...[`edition:${to_edition}`, `edition:${from_edition}`],
    ...rows.flatMap(({ cells: { from_standard, to_standard } }) => [
      ...(from_standard === null ? [] : [`standard:${from_edition}|${from_standard}`]),
      ...(to_standard === null ? [] : [`standard:${to_edition}|${to_standard}`])
    ])
  ]
})

/** One command for the rows between two editions. */
export const mappingStep = (first: MappingRow, rows: ReadonlyArray<MappingRow>): Step =>
  mapping({ ...first, key: keyOf([first.cells.to_edition, first.cells.from_edition]) }, rows, {
    items: {
      field: 'lines',
      names: rows.map(({ cells }) => `${cells.from_standard ?? ''}>${cells.to_standard ?? ''}`),
      lines: rows.map(({ line }) => line),
      columns: null,
      apart: false
    }
  })
