/** mappings.csv: what became of the standards of one edition in another. The rows between two editions are one command. */
import { beforeRecords } from '@cofc/core'
import * as cell from '../reading/cells.ts'
import { ifGiven, needed } from '../reading/column.ts'
import { csvFile, planned } from './csv-file.ts'
import { done, standardWritten } from './done.ts'
import { grouped, type Group } from './grouped.ts'
import { keyOf, type Row } from './row.ts'
import { stepsOf } from './step.ts'

const file = csvFile({
  name: 'mappings.csv',
  as: 'network-team',
  subject: 'edition',
  keyed: ['to_edition', 'from_edition', 'from_standard', 'to_standard'],
  columns: {
    from_edition: needed(cell.editionId),
    from_standard: ifGiven(cell.standardCode),
    to_edition: needed(cell.editionId),
    to_standard: ifGiven(cell.standardCode),
    change: needed(cell.choice('same', 'reworded', 'split', 'merged', 'dropped', 'new'))
  },
  commands: ['MapEdition'],
  alsoNeeds: [],
  missedBy: ['MappingLeavesOut'],
  concerns: (refusal, line) =>
    refusal.type === 'MappingLineIsContradictory'
      ? line['from'] === refusal['from'] && line['to'] === refusal['to']
      : refusal.type === 'MappingNamesUnknown' &&
        (line['from'] === refusal['standard'] || line['to'] === refusal['standard'])
})
type Lines = Group<Row<typeof file>>
const standardsIn = ({ cells }: Row<typeof file>): ReadonlyArray<string> => [
  ...(cells.from_standard === null ? [] : [standardWritten(cells.from_edition, cells.from_standard)]),
  ...(cells.to_standard === null ? [] : [standardWritten(cells.to_edition, cells.to_standard)])
]

const mapped = stepsOf<Lines>()(file)('MapEdition')({
  what: 'mapped',
  fields: {
    edition: 'to_edition',
    from: 'from_edition',
    lines: {
      is: (_, lines) =>
        lines.map(({ cells }) => ({ from: cells.from_standard, to: cells.to_standard, change: cells.change })),
      column: 'change'
    },
    on: { is: () => beforeRecords, column: null }
  },
  leansOn: [
    ({ from_edition }) => done('DraftEdition', { edition: from_edition }),
    (_, lines) => lines.flatMap(standardsIn)
  ]
})

/** One command for the rows between two editions: it is kept out with any of them. */
const mapping = (lines: Lines) => {
  const { cells } = lines[0]
  const refused = lines.find(line => line.refused !== null)?.refused ?? null
  const rows = lines.map(({ line, cells: { from_standard, to_standard } }) => ({
    ...{ name: `${from_standard ?? ''}>${to_standard ?? ''}`, line, column: null }
  }))
  const row = { ...lines[0], key: keyOf([cells.to_edition, cells.from_edition]), refused }
  return mapped(row, lines, { items: { field: 'lines', apart: false, rows } })
}
export const mappings = planned(file, rows =>
  [...grouped(rows, ({ cells }) => cells.from_edition).values()].map(mapping)
)
