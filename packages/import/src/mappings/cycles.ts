/** cycles.csv: each review cycle, its edition and the days that shape it. */
import { cycleName, date, editionId } from '../reading/cells.ts'
import { needed } from '../reading/column.ts'
import { csvFile } from './csv-file.ts'
import { editionNeeded } from './needs.ts'

export const cycles = csvFile({
  name: 'cycles.csv',
  subject: 'cycle',
  keyed: ['cycle'],
  naming: 1,
  columns: {
    cycle: needed(cycleName),
    edition: needed(editionId),
    opens: needed(date),
    self_review_due: needed(date),
    visits_from: needed(date),
    visits_until: needed(date),
    closes: needed(date)
  },
  needs: ({ edition }) => editionNeeded('edition', edition)
})
