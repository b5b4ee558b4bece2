/** reports.csv: when each local report was drafted, commented on and final. */
import { communityId, cycleName, date } from '../reading/cells.ts'
import { ifGiven, needed } from '../reading/column.ts'
import { csvFile, type Row } from './csv-file.ts'
import { reviewNeeded } from './needs.ts'

export const reports = csvFile({
  name: 'reports.csv',
  subject: 'review',
  keyed: ['community', 'cycle'],
  naming: 2,
  columns: {
    community: needed(communityId),
    cycle: needed(cycleName),
    draft_on: ifGiven(date),
    commented_on: ifGiven(date),
    final_on: ifGiven(date)
  },
  needs: cells => [reviewNeeded(cells)]
})
export type ReportRow = Row<typeof reports>
