/** standards.csv: the standards of every edition, in their order. */
import { beforeRecords } from '@cofc/core'
import * as cell from '../reading/cells.ts'
import { ifGiven, listOf, needed } from '../reading/column.ts'
import { csvFile, planned } from './csv-file.ts'
import { standardWritten } from './done.ts'
import { stepsOf } from './step.ts'

const file = csvFile({
  name: 'standards.csv',
  as: 'network-team',
  subject: 'edition',
  keyed: ['edition', 'standard'],
  columns: {
    edition: needed(cell.editionId),
    standard: needed(cell.standardCode),
    section: needed(cell.line),
    text: needed(cell.text),
    type: needed(cell.standardType),
    core: needed(cell.yesOrNo),
    sectors: listOf(cell.sector),
    supplement: ifGiven(cell.choice('addiction')),
    values: listOf(cell.coreValue),
    plain_text: ifGiven(cell.text)
  },
  commands: ['WriteStandard', 'WritePlainVersion'],
  alsoNeeds: [],
  missedBy: ['EditionHasNoStandards', 'MappingNamesUnknown', 'StandardOutsideScope', 'ItemNamesUnknownStandard']
})

const written = stepsOf()(file)('WriteStandard')({
  what: 'written',
  emptyTells: true,
  fields: {
    edition: 'edition',
    standard: {
      standard: 'standard',
      section: 'section',
      text: 'text',
      standardType: 'type',
      core: 'core',
      sectors: 'sectors',
      supplement: 'supplement',
      values: 'values'
    },
    on: { is: () => beforeRecords, column: null }
  },
  gives: ({ edition, standard }) => standardWritten(edition, standard),
  leansOn: []
})
const putPlainly = stepsOf<string>()(file)('WritePlainVersion')({
  what: 'put plainly',
  fields: {
    edition: 'edition',
    standard: 'standard',
    plainText: { is: (_cells, plainText) => plainText, column: 'plain_text' },
    on: { is: () => beforeRecords, column: null }
  },
  leansOn: [({ edition, standard }) => standardWritten(edition, standard)]
})
export const standards = planned(file, rows =>
  rows.flatMap(row => {
    const { plain_text } = row.cells
    return [written(row, null), ...(plain_text === null ? [] : [putPlainly(row, plain_text)])]
  })
)
