/** standards.csv: the standards of every edition, in their order. */
import { beforeRecords } from '@cofc/core'
import { choice, coreValue, editionId, sector, standardCode, standardType, text, yesOrNo } from '../reading/cells.ts'
import { ifGiven, listOf, needed } from '../reading/column.ts'
import { csvFile } from './csv-file.ts'
import { editionNeeded } from './needs.ts'
import { stages } from './stages.ts'
import { stepsOf } from './step.ts'

export const standards = csvFile({
  name: 'standards.csv',
  as: 'network-team',
  subject: 'edition',
  keyed: ['edition', 'standard'],
  naming: 1,
  columns: {
    edition: needed(editionId),
    standard: needed(standardCode),
    section: needed(text),
    text: needed(text),
    type: needed(standardType),
    core: needed(yesOrNo),
    sectors: listOf(sector),
    supplement: ifGiven(choice('addiction')),
    values: listOf(coreValue)
  },
  needs: ({ edition }) => editionNeeded('edition', edition),
  missedBy: ['EditionHasNoStandards', 'MappingNamesUnknown', 'StandardOutsideScope']
})

export const standardStep = stepsOf()(standards)('WriteStandard', {
  what: 'written',
  stage: stages.writeStandard,
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
