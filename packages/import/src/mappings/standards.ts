/** standards.csv: the standards of every edition, in their order. */
import { beforeRecords } from '@cofc/core'
import * as cell from '../reading/cells.ts'
import { ifGiven, listOf, needed } from '../reading/column.ts'
import { csvFile } from './csv-file.ts'
import { editionNeeded } from './needs.ts'
import { stepsOf } from './step.ts'

export const standards = csvFile({
  name: 'standards.csv',
  as: 'network-team',
  subject: 'edition',
  keyed: ['edition', 'standard'],
  naming: 1,
  columns: {
    edition: needed(cell.editionId),
    standard: needed(cell.standardCode),
    section: needed(cell.text),
    text: needed(cell.text),
    type: needed(cell.standardType),
    core: needed(cell.yesOrNo),
    sectors: listOf(cell.sector),
    supplement: ifGiven(cell.choice('addiction')),
    values: listOf(cell.coreValue)
  },
  needs: ({ edition }) => editionNeeded('edition', edition),
  missedBy: ['EditionHasNoStandards', 'MappingNamesUnknown', 'StandardOutsideScope']
})

export const standardStep = stepsOf()(standards)('WriteStandard', {
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
  gives: ({ edition, standard }) => [`standard:${edition}|${standard}`],
  leansOn: ({ edition }) => [`edition:${edition}`]
})
