/** reviewers.csv: what each peer reviewer was trained as, and what is private about them, from a day on. */
import { beforeRecords, privateFactsText } from '@cofc/core'
import * as cell from '../reading/cells.ts'
import { ifGiven, listOf, needed, type CellsOf } from '../reading/column.ts'
import { csvFile, type Row } from './csv-file.ts'
import { stepsOf } from './step.ts'

const columns = {
  reviewer: needed(cell.reviewerId),
  from: ifGiven(cell.date),
  kind: needed(cell.choice('staff', 'client', 'independent', 'network')),
  home: ifGiven(cell.communityId),
  trained_as: listOf(cell.choice('reviewer', 'lead', 'tc-specialist')),
  senior_years: ifGiven(cell.number),
  local_area: ifGiven(cell.text),
  served_in: listOf(cell.communityId)
}
const itself = ({ reviewer }: CellsOf<typeof columns>) => [`reviewer:${reviewer}`]

export const reviewers = csvFile({
  name: 'reviewers.csv',
  as: 'network-team',
  subject: 'reviewer',
  keyed: ['reviewer', 'from'],
  naming: 1,
  columns,
  missedBy: ['ReviewerNotRegistered', 'ReviewerUnknown']
})
export type ReviewerRow = Row<typeof reviewers>

export const reviewerStep = (type: 'RegisterReviewer' | 'ChangeReviewer') =>
  stepsOf()(reviewers)(type, {
    what: '',
    fields: {
      reviewer: 'reviewer',
      on: { is: ({ from }) => from ?? beforeRecords, column: 'from' },
      trainedAs: 'trained_as',
      seniorYears: 'senior_years',
      privateFacts: {
        is: ({ kind, home, local_area, served_in }) => ({
          words: privateFactsText({ kind, home, localArea: local_area, servedIn: served_in })
        }),
        column: 'kind',
        parts: { kind: 'kind', home: 'home', localArea: 'local_area', servedIn: 'served_in' }
      }
    },
    ...(type === 'RegisterReviewer' ? { gives: itself } : { leansOn: itself })
  })
