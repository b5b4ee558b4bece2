import { expect, test } from 'vitest'
import { replay } from '../aggregate.ts'
import { specify } from '../testing/index.ts'
import type { PlainDate } from '../values/plain-date.ts'
import { review } from './index.ts'
import {
  asked,
  askedOfSelf,
  because,
  happened,
  happenedInSelf,
  known,
  opening,
  rated,
  ref,
  told
} from './testing/fixtures.ts'

const { given } = specify(review, known)
const notIn = because('SelfReviewNotIn', { community: 'TC-0001', cycle: '2023-2024' })
const isFinal = because('ReportIsFinal', { issuedOn: '2024-02-26' })
const openedAgain = [...told.submitted, happened('WorkbookReturned', '2023-11-25', { reason: ref('r') })]

const action = { findingKind: 'action', standard: 'CS1', words: ref('w'), due: '2024-09-30' } as const
const achievement = { findingKind: 'achievement', standard: null, words: ref('v'), due: null } as const
const found = [
  happened('FindingRecorded', '2024-02-01', { finding: 1, ...action }),
  happened('FindingRecorded', '2024-02-01', { finding: 2, ...achievement })
]
const [issued] = told.final.slice(-1)
const finalWithFindings = [...told.drafted, ...found, ...(issued === undefined ? [] : [issued])]

test('findings are numbered, and recorded from the submission until the report is final', () => {
  given(...told.submitted)
    .when(asked('RecordFinding', '2024-02-01', action))
    .thenEvents(happened('FindingRecorded', '2024-02-01', { finding: 1, ...action }))
  given(...told.drafted, ...found.slice(0, 1))
    .when(asked('RecordFinding', '2024-02-06', achievement))
    .thenEvents(happened('FindingRecorded', '2024-02-06', { finding: 2, ...achievement }))
  for (const history of [told.opened, openedAgain])
    given(...history)
      .when(asked('RecordFinding', '2024-02-01', action))
      .thenRefused(notIn)
  given(...told.final)
    .when(asked('RecordFinding', '2024-03-01', action))
    .thenRefused(isFinal)
  given(...told.submitted)
    .when(asked('RecordFinding', '2023-11-19', action))
    .thenRefused(because('DayBeforeThat', { on: '2023-11-19', notBefore: '2023-11-20' }))
})

test('the same finding is recorded once', () => {
  given(...told.drafted, ...found)
    .when(asked('RecordFinding', '2024-02-06', action))
    .thenAlreadySo()
  given(...told.drafted, ...found)
    .when(asked('RecordFinding', '2024-02-06', { ...action, standard: 'CS2' }))
    .thenEvents(happened('FindingRecorded', '2024-02-06', { finding: 3, ...action, standard: 'CS2' }))
})

test('the standard of a finding is within the scope', () =>
  given(...told.visited)
    .when(asked('RecordFinding', '2024-02-01', { ...action, standard: 'S3' }))
    .thenRefused(because('StandardOutsideScope', { standard: 'S3', edition: 'E10' })))

test('a report is drafted once the self-review is in', () => {
  for (const history of [told.opened, openedAgain])
    given(...history)
      .when(asked('DraftLocalReport', '2024-02-05'))
      .thenRefused(notIn)
  given(happenedInSelf('ReviewOpened', '2023-09-01', opening), happenedInSelf('SelfReviewSubmitted', '2023-11-20'))
    .when(askedOfSelf('DraftLocalReport', '2023-12-01'))
    .thenEvents(happenedInSelf('LocalReportDrafted', '2023-12-01', { commentsDue: '2023-12-15' }))
})

test('where peers visit, a report is drafted only after a visit was held', () =>
  given(...told.agreed)
    .when(asked('DraftLocalReport', '2024-02-05'))
    .thenRefused(because('VisitNotHeldYet', { community: 'TC-0001', cycle: '2023-2024' })))

const ratedByPeers = [...told.visited, happened('PeerRatingsSaved', '2024-01-17', { ratings: [rated('CS1', 'met')] })]

test('where peers visit, a report is drafted only after they have rated', () => {
  const notRated = because('PeersHaveNotRated', { community: 'TC-0001', cycle: '2023-2024' })
  const commented = happened('PeerRatingsSaved', '2024-01-17', { ratings: [rated('CS1', null, ref('c'))] })
  for (const history of [told.visited, [...told.visited, commented]])
    given(...history)
      .when(asked('DraftLocalReport', '2024-02-05'))
      .thenRefused(notRated)
})

test('a draft says until when the host may comment, counted in working days', () =>
  given(...ratedByPeers)
    .when(asked('DraftLocalReport', '2024-02-05'))
    .thenEvents(happened('LocalReportDrafted', '2024-02-05', { commentsDue: '2024-02-19' })))

test('a date already told to somebody stays, whatever holidays are declared later', () => {
  const drafting = asked('DraftLocalReport', '2024-03-22')
  const withHolidays = (...holidays: ReadonlyArray<string>) =>
    given(...ratedByPeers)
      .knowing({ holidays: holidays as ReadonlyArray<PlainDate> })
      .when(drafting)
  withHolidays().thenEvents(happened('LocalReportDrafted', '2024-03-22', { commentsDue: '2024-04-05' }))
  withHolidays('2024-03-29', '2024-04-01').thenEvents(
    happened('LocalReportDrafted', '2024-03-22', { commentsDue: '2024-04-09' })
  )
  given(...ratedByPeers, happened('LocalReportDrafted', '2024-03-22', { commentsDue: '2024-04-05' }))
    .knowing({ holidays: ['2024-03-29' as PlainDate] })
    .when(drafting)
    .thenAlreadySo()
})

test('a report is drafted once', () => {
  given(...told.drafted)
    .when(asked('DraftLocalReport', '2024-02-05'))
    .thenAlreadySo()
  given(...told.drafted)
    .when(asked('DraftLocalReport', '2024-02-06'))
    .thenRefused(because('ReportAlreadyDrafted', { draftedOn: '2024-02-05' }))
  given(...told.final)
    .when(asked('DraftLocalReport', '2024-03-01'))
    .thenRefused(isFinal)
})

test('the host comments on a draft until the report is final, late comments too', () => {
  const commented = happened('HostCommented', '2024-02-23', { comments: ref('c') })
  given(...told.drafted)
    .when(asked('CommentOnDraft', '2024-02-23', { comments: ref('c') }))
    .thenEvents(commented)
  given(...told.drafted, commented)
    .when(asked('CommentOnDraft', '2024-02-24', { comments: ref('c') }))
    .thenAlreadySo()
  given(...told.drafted)
    .when(asked('CommentOnDraft', '2024-02-06', { comments: null }))
    .thenEvents(happened('HostCommented', '2024-02-06', { comments: null }))
  given(...told.visited)
    .when(asked('CommentOnDraft', '2024-02-01', { comments: null }))
    .thenRefused({ type: 'ReportNotDrafted' })
  given(...told.final)
    .when(asked('CommentOnDraft', '2024-03-01', { comments: null }))
    .thenRefused(isFinal)
})

test('a final report follows a draft, and a host that kept silent has accepted it', () => {
  given(...told.drafted)
    .when(asked('IssueLocalReport', '2024-02-26'))
    .thenEvents(happened('LocalReportIssued', '2024-02-26', { membershipType: 'Full' }))
  given(...told.visited)
    .when(asked('IssueLocalReport', '2024-02-26'))
    .thenRefused({ type: 'ReportNotDrafted' })
})

test('a final report is issued once', () => {
  given(...told.final)
    .when(asked('IssueLocalReport', '2024-02-26'))
    .thenAlreadySo()
  given(...told.final)
    .when(asked('IssueLocalReport', '2024-02-27'))
    .thenRefused(isFinal)
})

test('a final report is corrected by the next version, with a reason', () => {
  const correct = (version: number, rating: 'met' | 'partly') =>
    happened('LocalReportCorrected', '2024-03-05', {
      version,
      reason: ref('r'),
      corrections: [{ by: 'peer', standard: 'CS1', rating }]
    })
  given(...told.final, correct(2, 'met'))
    .when(
      asked('CorrectLocalReport', '2024-03-05', {
        reason: ref('r'),
        corrections: [{ by: 'peer', standard: 'CS1', rating: 'partly' }]
      })
    )
    .thenEvents(correct(3, 'partly'))
  const state = replay(review)([...told.final, correct(2, 'met')])
  expect('peer' in state && state.peer.get('CS1' as never)).toEqual({ rating: 'met', comment: null })
  given(...told.drafted)
    .when(asked('CorrectLocalReport', '2024-02-06', { reason: ref('r'), corrections: [] }))
    .thenRefused({ type: 'ReportNotFinal' })
})

test('a correction names ratings within the scope, each once, and holds only what it changes', () => {
  const history = [
    ...told.visited,
    happened('PeerRatingsSaved', '2024-01-20', { ratings: [rated('CS1', 'met', ref('c'))] }),
    ...told.final.slice(told.visited.length)
  ]
  const correct = (...corrections: Parameters<typeof asked<'CorrectLocalReport'>>[2]['corrections']) =>
    asked('CorrectLocalReport', '2024-03-05', { reason: ref('r'), corrections })
  const [wasMet, isNot] = [
    { by: 'peer', standard: 'CS1', rating: 'met' },
    { by: 'self', standard: 'CS1', rating: 'not' }
  ] as const
  given(...history)
    .when(correct())
    .thenRefused({ type: 'NothingToCorrect' })
  given(...history)
    .when(correct({ by: 'self', standard: 'S2', rating: 'met' }))
    .thenRefused(because('StandardOutsideScope', { standard: 'S2', edition: 'E10' }))
  given(...history)
    .when(correct(isNot, isNot))
    .thenRefused(because('StandardRatedTwice', { standard: 'CS1' }))
  given(...history)
    .when(correct(wasMet, isNot))
    .thenEvents(happened('LocalReportCorrected', '2024-03-05', { version: 2, reason: ref('r'), corrections: [isNot] }))
  given(...history)
    .when(correct(wasMet))
    .thenAlreadySo()
})

test('a report of a review that nobody visits has no peer ratings to correct', () => {
  const history = [
    happenedInSelf('ReviewOpened', '2023-09-01', opening),
    happenedInSelf('SelfReviewSubmitted', '2023-11-20'),
    happenedInSelf('LocalReportDrafted', '2023-12-01', { commentsDue: '2023-12-15' }),
    happenedInSelf('LocalReportIssued', '2023-12-20', { membershipType: 'Full' })
  ]
  const corrections = [{ by: 'peer', standard: 'CS1', rating: 'met' }] as const
  given(...history)
    .when(askedOfSelf('CorrectLocalReport', '2024-01-05', { reason: ref('r'), corrections }))
    .thenRefused(because('NoVisitForThisKind', { kind: 'self-review' }))
})

test('an action point of a final report is settled once, as done or as dropped', () => {
  const settle = (outcome: 'done' | 'dropped') => asked('SettleActionPoint', '2024-09-30', { finding: 1, outcome })
  const done = happened('ActionPointSettled', '2024-09-30', { finding: 1, outcome: 'done' })
  given(...finalWithFindings)
    .when(settle('done'))
    .thenEvents(done)
  given(...finalWithFindings, done)
    .when(settle('done'))
    .thenAlreadySo()
  given(...finalWithFindings, done)
    .when(settle('dropped'))
    .thenRefused(because('ActionPointAlreadySettled', { finding: 1, outcome: 'done' }))
  given(...told.drafted, ...found)
    .when(settle('done'))
    .thenRefused({ type: 'ReportNotFinal' })
  given(...finalWithFindings)
    .when(asked('SettleActionPoint', '2024-02-25', { finding: 1, outcome: 'done' }))
    .thenRefused(because('DayBeforeThat', { on: '2024-02-25', notBefore: '2024-02-26' }))
})

test('only an action point is settled', () => {
  given(...finalWithFindings)
    .when(asked('SettleActionPoint', '2024-09-30', { finding: 2, outcome: 'done' }))
    .thenRefused({ type: 'NotAnActionPoint', finding: 2, findingKind: 'achievement' })
  for (const finding of [0, 3])
    given(...finalWithFindings)
      .when(asked('SettleActionPoint', '2024-09-30', { finding, outcome: 'done' }))
      .thenRefused({ type: 'NoSuchFinding', finding })
})

test('no step of a review is dated before the step it follows', () => {
  const ratedOn = (day: string) => happened('SelfRatingsSaved', day, { ratings: [rated('CS1', 'met')] })
  const early = (on: string, notBefore: string) => because('DayBeforeThat', { on, notBefore })
  given(...told.opened, ratedOn('2023-10-02'))
    .when(asked('SubmitSelfReview', '2023-10-01'))
    .thenRefused(early('2023-10-01', '2023-10-02'))
  given(...told.submitted)
    .when(asked('ReturnWorkbook', '2023-11-19', { reason: ref('r') }))
    .thenRefused(early('2023-11-19', '2023-11-20'))
  given(...openedAgain)
    .when(asked('SubmitSelfReview', '2023-11-24'))
    .thenRefused(early('2023-11-24', '2023-11-25'))
  given(...told.submitted)
    .when(asked('LockWorkbook', '2023-11-19'))
    .thenRefused(early('2023-11-19', '2023-11-20'))
  given(...ratedByPeers)
    .when(asked('DraftLocalReport', '2024-01-15'))
    .thenRefused(early('2024-01-15', '2024-01-17'))
  given(...told.drafted)
    .when(asked('CommentOnDraft', '2024-02-04', { comments: null }))
    .thenRefused(early('2024-02-04', '2024-02-05'))
  given(...told.drafted, happened('HostCommented', '2024-02-09', { comments: null }))
    .when(asked('IssueLocalReport', '2024-02-08'))
    .thenRefused(early('2024-02-08', '2024-02-09'))
  const corrections = [{ by: 'self', standard: 'CS1', rating: 'met' }] as const
  given(...told.final)
    .when(asked('CorrectLocalReport', '2024-02-25', { reason: ref('r'), corrections }))
    .thenRefused(early('2024-02-25', '2024-02-26'))
})

test('a review is abandoned only when its community has closed or merged', () => {
  const abandon = asked('AbandonReview', '2024-01-31')
  const closed = { closedOn: '2024-01-31' as never }
  for (const history of [told.opened, told.submitted, told.visited, told.drafted])
    given(...history)
      .knowing(closed)
      .when(asked('AbandonReview', '2024-03-01'))
      .thenEvents(happened('ReviewAbandoned', '2024-03-01'))
  given(...told.visited)
    .when(abandon)
    .thenRefused(because('CommunityHasNotClosed', { community: 'TC-0001' }))
  given(...told.visited)
    .knowing(closed)
    .when(asked('AbandonReview', '2024-01-30'))
    .thenRefused(because('DayBeforeThat', { on: '2024-01-30', notBefore: '2024-01-31' }))
})

test('a final report stays when its community closes', () =>
  given(...told.final)
    .knowing({ closedOn: '2024-03-01' as never })
    .when(asked('AbandonReview', '2024-03-01'))
    .thenRefused(isFinal))

test('an abandoned review is at its end', () => {
  const history = [...told.visited, happened('ReviewAbandoned', '2024-01-31')]
  const abandoned = because('ReviewWasAbandoned', { on: '2024-01-31' })
  given(...history)
    .when(asked('AbandonReview', '2024-02-01'))
    .thenAlreadySo()
  given(...history)
    .when(asked('SavePeerRatings', '2024-02-01', { ratings: [rated('CS1', 'met')] }))
    .thenRefused(abandoned)
  given(...history)
    .when(asked('DraftLocalReport', '2024-02-05'))
    .thenRefused(abandoned)
})
