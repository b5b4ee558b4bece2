/** findings.csv: the achievements and action points of each local report. */
import { choice, communityId, cycleName, date, standardCode, text } from '../reading/cells.ts'
import { ifGiven, needed } from '../reading/column.ts'
import { csvFile, type Row } from './csv-file.ts'
import { reviewNeeded } from './needs.ts'

export const findings = csvFile({
  name: 'findings.csv',
  subject: 'review',
  keyed: ['community', 'cycle'],
  naming: 2,
  byEveryCell: true,
  columns: {
    community: needed(communityId),
    cycle: needed(cycleName),
    kind: needed(choice('action', 'achievement')),
    standard: ifGiven(standardCode),
    text: needed(text),
    due: ifGiven(date),
    outcome: ifGiven(choice('open', 'done', 'dropped'))
  },
  needs: cells => [reviewNeeded(cells)]
})
export type FindingRow = Row<typeof findings>
