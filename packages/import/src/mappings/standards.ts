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
    values: listOf(cell.coreValue)
  },
  commands: ['WriteStandard'],
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
export const standards = planned(file, rows => rows.map(row => written(row, null)))
