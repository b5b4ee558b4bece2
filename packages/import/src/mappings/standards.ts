/** standards.csv: the standards of every edition, in their order. */
import { choice, coreValue, editionId, sector, standardCode, standardType, text, yesOrNo } from '../reading/cells.ts'
import { ifGiven, listOf, needed } from '../reading/column.ts'
import { csvFile, type Row } from './csv-file.ts'
import { editionNeeded } from './needs.ts'

export const standards = csvFile({
  name: 'standards.csv',
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
  needs: ({ edition }) => editionNeeded('edition', edition)
})
export type StandardRow = Row<typeof standards>
