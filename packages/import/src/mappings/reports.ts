/** reports.csv: when each local report was drafted, commented on and final. */
import { beforeRecords } from '@cofc/core'
import * as cell from '../reading/cells.ts'
import { ifGiven, needed, type CellsOf } from '../reading/column.ts'
import { csvFile, planned, type Doubt } from './csv-file.ts'
import { inOrder } from './days-in-order.ts'
import { fullCyclesOf } from './done.ts'
import { itsReview } from './its-review.ts'
import type { ReviewKnown } from './known.ts'
import { gives } from './row.ts'
import { stepsOf } from './step.ts'

const columns = {
  community: needed(cell.communityId),
  cycle: needed(cell.cycleName),
  draft_on: ifGiven(cell.date),
  commented_on: ifGiven(cell.date),
  final_on: ifGiven(cell.date)
}
type Cells = CellsOf<typeof columns>

const daysOfReport = inOrder(['draft_on'], ['commented_on'], ['final_on'])
/** Without a day of its own a draft is of the day on which the report was final. */
const commentedBeforeDraft = ({ draft_on, commented_on, final_on }: Cells): Doubt<'draft_on'> | null =>
  draft_on === null && commented_on !== null && final_on !== null && commented_on < final_on
    ? { column: 'draft_on', says: 'the draft was commented on before the report was final: say when it was drafted' }
    : null

const file = csvFile({
  name: 'reports.csv',
  as: 'network-team',
  subject: 'review',
  keyed: ['community', 'cycle'],
  columns,
  commands: ['DraftLocalReport', 'CommentOnDraft', 'IssueLocalReport'],
  doubt: cells => daysOfReport(cells) ?? commentedBeforeDraft(cells),
  alsoNeeds: [],
  missedBy: [
    'ReportNotDrafted',
    'ReportNotFinal',
    'TooFewFullCycles',
    'AuditReviewNotFinal',
    'AccreditationReviewNotFinal'
  ]
})
const step = stepsOf<ReviewKnown>()(file)

/** A report that is final was drafted, on the same day when no other is given. */
const drafted = step('DraftLocalReport')({
  what: 'drafted',
  apart: true,
  fields: {
    ...itsReview,
    on: { is: ({ draft_on, final_on }) => draft_on ?? final_on ?? beforeRecords, column: 'draft_on' }
  },
  day: ({ draft_on }) => (draft_on === null ? 'final_on' : 'draft_on'),
  leansOn: ['SubmitSelfReview', 'HoldVisit', 'SavePeerRatings', 'HandInPortfolio', 'CheckPortfolio']
})
const commented = step('CommentOnDraft')({
  what: 'commented',
  apart: true,
  given: ['commented_on'],
  fields: { ...itsReview, comments: { is: () => null, column: null }, on: 'commented_on' },
  leansOn: ['DraftLocalReport', 'SubmitSelfReview', 'HoldVisit', 'SavePeerRatings', 'HandInPortfolio', 'CheckPortfolio']
})
const final = step('IssueLocalReport')({
  what: 'final',
  apart: true,
  given: ['final_on'],
  fields: { ...itsReview, on: 'final_on' },
  gives: ({ community }) => fullCyclesOf(community),
  leansOn: ['DraftLocalReport', 'SubmitSelfReview', 'HoldVisit', 'SavePeerRatings', 'HandInPortfolio', 'CheckPortfolio']
})

export const reports = planned(file, (rows, known) =>
  rows.flatMap(row => [
    ...(gives(row, 'draft_on') || gives(row, 'final_on') ? [drafted(row, known)] : []),
    ...(gives(row, 'commented_on') ? [commented(row, known)] : []),
    ...(gives(row, 'final_on') ? [final(row, known)] : [])
  ])
)
