/** editions.csv: each edition of the standards and where it stands. */
import { choice, date, editionId, text } from '../reading/cells.ts'
import { ifGiven, needed } from '../reading/column.ts'
import { csvFile, type Row } from './csv-file.ts'
import { standardsNeeded } from './needs.ts'

export const editions = csvFile({
  name: 'editions.csv',
  subject: 'edition',
  keyed: ['edition'],
  naming: 1,
  columns: {
    edition: needed(editionId),
    title: needed(text),
    status: needed(choice('draft', 'consultation', 'published', 'retired')),
    published_on: ifGiven(date)
  },
  needs: ({ edition, status }) => (status === 'published' || status === 'retired' ? [standardsNeeded(edition)] : [])
})
export type EditionRow = Row<typeof editions>
