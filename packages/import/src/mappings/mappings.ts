/** mappings.csv: what became of the standards of one edition in another. */
import { choice, editionId, standardCode } from '../reading/cells.ts'
import { ifGiven, needed } from '../reading/column.ts'
import { csvFile, type Row } from './csv-file.ts'
import { editionNeeded } from './needs.ts'

export const mappings = csvFile({
  name: 'mappings.csv',
  subject: 'edition',
  keyed: ['to_edition', 'from_edition', 'from_standard', 'to_standard'],
  naming: 1,
  columns: {
    from_edition: needed(editionId),
    from_standard: ifGiven(standardCode),
    to_edition: needed(editionId),
    to_standard: ifGiven(standardCode),
    change: needed(choice('same', 'reworded', 'split', 'merged', 'dropped', 'new'))
  },
  needs: cells => [
    ...editionNeeded('from_edition', cells.from_edition),
    ...editionNeeded('to_edition', cells.to_edition)
  ]
})
export type MappingRow = Row<typeof mappings>
