/** reports.csv: when each local report was drafted, commented on and final. */
import { beforeRecords } from '@cofc/core'
import * as cell from '../reading/cells.ts'
import { ifGiven, needed } from '../reading/column.ts'
import { csvFile, type Row } from './csv-file.ts'
import { reviewNeeded } from './needs.ts'
import { itsReview, marks, type ReviewPlan } from './review-plan.ts'
import { gives, stepsOf, type Step } from './step.ts'

export const reports = csvFile({
  name: 'reports.csv',
  as: 'network-team',
  subject: 'review',
  keyed: ['community', 'cycle'],
  naming: 2,
  columns: {
    community: needed(cell.communityId),
    cycle: needed(cell.cycleName),
    draft_on: ifGiven(cell.date),
    commented_on: ifGiven(cell.date),
    final_on: ifGiven(cell.date)
  },
  needs: cells => [reviewNeeded(cells)],
  missedBy: ['ReportNotDrafted', 'ReportNotFinal']
})
export type ReportRow = Row<typeof reports>
const step = stepsOf<ReviewPlan>()(reports)

/** A report that is final was drafted, on the same day when no other is given. */
const drafted = step('DraftLocalReport', {
  what: 'drafted',
  apart: true,
  fields: {
    ...itsReview,
    on: { is: ({ draft_on, final_on }) => draft_on ?? final_on ?? beforeRecords, column: 'draft_on' }
  },
  gives: cells => [marks(cells).drafted],
  leansOn: cells => [marks(cells).review, marks(cells).submitted, marks(cells).held]
})
const commented = step('CommentOnDraft', {
  what: 'commented',
  apart: true,
  given: ['commented_on'],
  fields: { ...itsReview, comments: { is: () => null, column: null }, on: 'commented_on' },
  leansOn: cells => [marks(cells).review, marks(cells).drafted]
})
const final = step('IssueLocalReport', {
  what: 'final',
  apart: true,
  given: ['final_on'],
  fields: { ...itsReview, on: 'final_on' },
  gives: cells => [marks(cells).final, marks(cells).fullCycles],
  leansOn: cells => [marks(cells).review, marks(cells).drafted, marks(cells).submitted, marks(cells).held]
})

export const reportSteps = (plan: ReviewPlan, row: ReportRow): ReadonlyArray<Step> => [
  ...(row.cells.draft_on === null && row.cells.final_on === null ? [] : [drafted(row, plan)]),
  ...(gives(row, 'commented_on') ? [commented(row, plan)] : []),
  ...(gives(row, 'final_on') ? [final(row, plan)] : [])
]
