/** reports.csv: when each local report was drafted, commented on and final. */
import { beforeRecords } from '@cofc/core'
import * as cell from '../reading/cells.ts'
import { ifGiven, needed } from '../reading/column.ts'
import { csvFile, planned } from './csv-file.ts'
import { fullCyclesOf } from './done.ts'
import { itsReview } from './its-review.ts'
import type { ReviewKnown } from './known.ts'
import { gives } from './row.ts'
import { stepsOf } from './step.ts'

const file = csvFile({
  name: 'reports.csv',
  as: 'network-team',
  subject: 'review',
  keyed: ['community', 'cycle'],
  columns: {
    community: needed(cell.communityId),
    cycle: needed(cell.cycleName),
    draft_on: ifGiven(cell.date),
    commented_on: ifGiven(cell.date),
    final_on: ifGiven(cell.date)
  },
  commands: ['DraftLocalReport', 'CommentOnDraft', 'IssueLocalReport'],
  alsoNeeds: [],
  missedBy: ['ReportNotDrafted', 'ReportNotFinal']
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
  leansOn: ['SubmitSelfReview', 'HoldVisit', 'SavePeerRatings']
})
const commented = step('CommentOnDraft')({
  what: 'commented',
  apart: true,
  given: ['commented_on'],
  fields: { ...itsReview, comments: { is: () => null, column: null }, on: 'commented_on' },
  leansOn: ['DraftLocalReport']
})
const final = step('IssueLocalReport')({
  what: 'final',
  apart: true,
  given: ['final_on'],
  fields: { ...itsReview, on: 'final_on' },
  gives: ({ community }) => fullCyclesOf(community),
  leansOn: ['DraftLocalReport', 'SubmitSelfReview', 'HoldVisit']
})

export const reports = planned(file, (rows, known) =>
  rows.flatMap(row => [
    ...(gives(row, 'draft_on') || gives(row, 'final_on') ? [drafted(row, known)] : []),
    ...(gives(row, 'commented_on') ? [commented(row, known)] : []),
    ...(gives(row, 'final_on') ? [final(row, known)] : [])
  ])
)
