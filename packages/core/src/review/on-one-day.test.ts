/** What is told of one day: a step on the day of the last, and what is the same in all but one thing. */
import { test } from 'vitest'
import { specify } from '../testing/index.ts'
import { review } from './index.ts'
import { asked, because, happened, held, known, rated, ref, team, told } from './testing/fixtures.ts'

const { given } = specify(review, known)
const visit = 1

test('a step may be taken on the day of the one before', () => {
  given(...told.submitted)
    .when(asked('LockWorkbook', '2023-11-20'))
    .thenEvents(happened('WorkbookLocked', '2023-11-20'))
  given(...told.visited, happened('PeerRatingsSaved', '2024-01-16', { ratings: [rated('CS1', 'met')] }))
    .when(asked('DraftLocalReport', '2024-01-16'))
    .thenEvents(happened('LocalReportDrafted', '2024-01-16', { commentsDue: '2024-01-30' }))
  given(...told.drafted)
    .when(asked('CommentOnDraft', '2024-02-05', { comments: null }))
    .thenEvents(happened('HostCommented', '2024-02-05', { comments: null }))
  given(...told.drafted)
    .when(asked('IssueLocalReport', '2024-02-05'))
    .thenEvents(happened('LocalReportIssued', '2024-02-05', { membershipType: 'Full' }))
})

test('what is told of the self-review may be of the day of the step before, too', () => {
  const action = { findingKind: 'action', standard: 'CS1', words: ref('w'), due: null } as const
  given(...told.submitted)
    .when(asked('RecordFinding', '2023-11-20', action))
    .thenEvents(happened('FindingRecorded', '2023-11-20', { finding: 1, ...action }))
  given(...told.submitted)
    .when(asked('ReturnWorkbook', '2023-11-20', { reason: ref('r') }))
    .thenEvents(happened('WorkbookReturned', '2023-11-20', { reason: ref('r') }))
  const ratings = (on: string) => happened('SelfRatingsSaved', on, { ratings: [rated('CS1', 'met')] })
  given(...told.submitted, happened('WorkbookReturned', '2023-11-20', { reason: ref('r') }), ratings('2023-11-20'))
    .when(asked('SubmitSelfReview', '2023-11-20'))
    .thenEvents(happened('SelfReviewSubmitted', '2023-11-20'))
  given(...told.opened, ratings('2023-09-01'))
    .when(asked('SubmitSelfReview', '2023-09-01'))
    .thenEvents(happened('SelfReviewSubmitted', '2023-09-01'))
})

test('evidence is the same only with the same title, an action point given only with the same day', () => {
  const minutes = { standards: ['CS1'], title: ref('m'), file: null } as const
  given(...told.opened, happened('EvidenceAdded', '2023-10-01', minutes))
    .when(asked('AddEvidence', '2023-10-01', { ...minutes, title: ref('n') }))
    .thenEvents(happened('EvidenceAdded', '2023-10-01', { ...minutes, title: ref('n') }))
  const action = { findingKind: 'action', standard: 'CS1', words: ref('w'), due: null } as const
  const [issued] = told.final.slice(-1)
  const final = [...told.drafted, happened('FindingRecorded', '2024-02-06', { finding: 1, ...action }), issued]
  const owned = { finding: 1, owner: 'staff-team', due: '2024-09-30' } as const
  const assigned = happened('ActionPointAssigned', '2024-02-26', owned)
  given(...final.filter(event => event !== undefined))
    .when(asked('AssignActionPoint', '2024-02-26', owned))
    .thenEvents(assigned)
  given(...final.filter(event => event !== undefined), assigned)
    .when(asked('AssignActionPoint', '2024-02-26', { ...owned, due: '2024-10-31' }))
    .thenEvents(happened('ActionPointAssigned', '2024-02-26', { ...owned, due: '2024-10-31' }))
})

test('a self-review may be submitted on the day of a visit, which is then held', () => {
  const [opened, , ...rest] = told.agreed
  const days = { ...held, days: ['2024-01-15'] } as const
  given(...[opened, happened('SelfReviewSubmitted', '2024-01-15'), ...rest].filter(event => event !== undefined))
    .when(asked('HoldVisit', '2024-01-15', days))
    .thenEvents(
      happened('VisitHeld', '2024-01-15', { ...days, v: 2, clientMemberRule: 'met', clientMembers: ref('M') }),
      happened('TeamCameFrom', '2024-01-15', { visit, communities: ref('H') })
    )
})

test('a final report is issued on one day, and comments are those that came', () => {
  given(...told.final)
    .when(asked('IssueLocalReport', '2024-02-27'))
    .thenRefused(because('ReportIsFinal', { issuedOn: '2024-02-26' }))
  given(...told.drafted, happened('HostCommented', '2024-02-10', { comments: null }))
    .when(asked('CommentOnDraft', '2024-02-11', { comments: ref('c') }))
    .thenEvents(happened('HostCommented', '2024-02-11', { comments: ref('c') }))
})

test('a visit is the same only with the same days and way of meeting', () => {
  given(...told.agreed)
    .when(asked('AgreeVisit', '2023-11-29', { visit, date: '2024-01-15', mode: 'virtual' }))
    .thenRefused(because('VisitAlreadyAgreed', { visit, date: '2024-01-15' }))
  for (const other of [{ mode: 'virtual' }, { days: ['2024-01-16'] }] as const)
    given(...told.visited)
      .when(asked('HoldVisit', '2024-01-16', { ...held, ...other }))
      .thenRefused(because('VisitIsOver', { visit, status: 'Held' }))
})

test('of a cancelled visit there is no team, and nobody to object to', () => {
  const cancelled = [...told.agreed, happened('VisitCancelled', '2023-12-20', { visit })]
  const over = because('VisitIsOver', { visit, status: 'Cancelled' })
  given(...cancelled)
    .when(asked('AllocateTeam', '2023-12-21', { visit, team }))
    .thenRefused(over)
  given(...cancelled)
    .when(asked('ObjectToReviewer', '2023-12-21', { visit, reviewer: 'R-014', grounds: ref('g') }))
    .thenRefused(over)
})

test('the host objects to one of several on the team, and to nobody beside it', () => {
  const allocated = [...told.agreed, happened('TeamAllocated', '2023-12-04', { visit, team })]
  given(...allocated)
    .when(asked('ObjectToReviewer', '2023-12-05', { visit, reviewer: 'R-014', grounds: ref('g') }))
    .thenEvents(happened('ReviewerObjectedTo', '2023-12-05', { visit, reviewer: 'R-014', grounds: ref('g') }))
  given(...allocated)
    .when(asked('ObjectToReviewer', '2023-12-05', { visit, reviewer: 'R-015', grounds: ref('g') }))
    .thenRefused(because('NotOnTheTeam', { visit, reviewer: 'R-015' }))
})

test('a finding is the same only with the same words, kind and standard', () => {
  const action = { findingKind: 'action', standard: 'CS1', words: ref('w'), due: null } as const
  const recorded = [...told.drafted, happened('FindingRecorded', '2024-02-06', { finding: 1, ...action })]
  const others = [
    { ...action, words: ref('v') },
    { ...action, findingKind: 'achievement' }
  ] as const
  for (const other of others)
    given(...recorded)
      .when(asked('RecordFinding', '2024-02-06', other))
      .thenEvents(happened('FindingRecorded', '2024-02-06', { finding: 2, ...other }))
})

test('a locked workbook is reopened from the day it was locked, until that day or a later one', () => {
  const locked = [...told.submitted, happened('WorkbookLocked', '2023-11-21')]
  const reopening = (on: string, until: string) => asked('ReopenWorkbook', on, { reason: ref('r'), until })
  const reopened = happened('WorkbookReopened', '2023-11-21', { reason: ref('r'), until: '2023-11-21' })
  given(...locked)
    .when(reopening('2023-11-21', '2023-11-21'))
    .thenEvents(reopened)
  given(...locked)
    .when(reopening('2023-11-20', '2023-11-25'))
    .thenRefused(because('DayBeforeThat', { on: '2023-11-20', notBefore: '2023-11-21' }))
  given(...locked, reopened)
    .when(reopening('2023-11-21', '2023-11-30'))
    .thenRefused(because('WorkbookNotSubmitted'))
})
