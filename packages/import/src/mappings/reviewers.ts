/** reviewers.csv: what each peer reviewer was trained as, and what is private about them, from a day on. */
import { choice, communityId, date, number, reviewerId, text } from '../reading/cells.ts'
import { ifGiven, listOf, needed } from '../reading/column.ts'
import { csvFile, type Row } from './csv-file.ts'

export const reviewers = csvFile({
  name: 'reviewers.csv',
  subject: 'reviewer',
  keyed: ['reviewer', 'from'],
  naming: 1,
  columns: {
    reviewer: needed(reviewerId),
    from: ifGiven(date),
    kind: needed(choice('staff', 'client', 'independent', 'network')),
    home: ifGiven(communityId),
    trained_as: listOf(choice('reviewer', 'lead', 'tc-specialist')),
    senior_years: ifGiven(number),
    local_area: ifGiven(text),
    served_in: listOf(communityId)
  }
})
export type ReviewerRow = Row<typeof reviewers>
