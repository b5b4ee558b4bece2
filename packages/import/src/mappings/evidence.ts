/** evidence.csv: what a community shows for its standards. */
import { communityId, cycleName, path, standardCode, text } from '../reading/cells.ts'
import { ifGiven, listOf, needed } from '../reading/column.ts'
import { csvFile, type Row } from './csv-file.ts'
import { reviewNeeded } from './needs.ts'

export const evidence = csvFile({
  name: 'evidence.csv',
  subject: 'review',
  keyed: ['community', 'cycle'],
  naming: 2,
  byEveryCell: true,
  columns: {
    community: needed(communityId),
    cycle: needed(cycleName),
    standards: listOf(standardCode),
    title: ifGiven(text),
    file: ifGiven(path)
  },
  needs: cells => [reviewNeeded(cells)]
})
export type EvidenceRow = Row<typeof evidence>
