/** outcomes.csv: what each community counted over a cycle. */
import { communityId, cycleName, date, number, outcomeMeasure } from '../reading/cells.ts'
import { needed } from '../reading/column.ts'
import { csvFile, type Row } from './csv-file.ts'
import { reviewNeeded } from './needs.ts'

export const outcomes = csvFile({
  name: 'outcomes.csv',
  subject: 'review',
  keyed: ['community', 'cycle', 'returned_on', 'measure'],
  naming: 2,
  columns: {
    community: needed(communityId),
    cycle: needed(cycleName),
    returned_on: needed(date),
    measure: needed(outcomeMeasure),
    count: needed(number)
  },
  needs: cells => [reviewNeeded(cells)]
})
export type OutcomeRow = Row<typeof outcomes>
