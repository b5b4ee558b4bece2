/** What a review can never be: each of these must not compile. */
import type { PlainDate } from '../values/plain-date.ts'
import type { Opened, Review, Visit } from './state.ts'

const day = '2024-01-15' as PlainDate
declare const opened: Opened

// @ts-expect-error what was never opened has no ratings
export const ratedUnopened: Review = { status: 'NotOpened', self: new Map() }
// @ts-expect-error a workbook that is with the community has not been submitted
export const openAndSubmitted: Review = { status: 'WorkbookOpen', ...opened, submittedOn: day }
// @ts-expect-error a submitted workbook has the day of its submission
export const submittedOnNoDay: Review = { status: 'WorkbookSubmitted', ...opened }
// @ts-expect-error a draft follows a submission
export const draftedUnsubmitted: Review = {
  status: 'ReportDrafted',
  ...opened,
  draftedOn: day,
  comments: null,
  commentedOn: null
}
// @ts-expect-error a final report has a version
export const finalWithoutVersion: Review = {
  status: 'Final',
  ...opened,
  submittedOn: day,
  draftedOn: day,
  issuedOn: day
}
// @ts-expect-error a visit that is only offered has no date
export const offeredForADate: Visit = { status: 'Offered', dates: [day], team: [], date: day }
// @ts-expect-error a visit that was held has its days
export const heldOnNoDay: Visit = { status: 'Held', mode: 'virtual', team: [] }
// @ts-expect-error nobody goes on a cancelled visit
export const cancelledWithTeam: Visit = { status: 'Cancelled', team: [] }
