/** The JSON of every event as it is stored for good. A change here is a change of history: add a new event instead. */
import { isRight } from 'fp-ts/lib/Either.js'
import type * as t from 'io-ts'
import { expect, test } from 'vitest'
import { review } from './index.ts'

const words = (letter: string) => ({ commitment: letter.repeat(43), length: 12 })
const rating = { standard: 'CS1', rating: 'met', comment: words('c') }
const scoped = { standard: 'CS1', section: 'Joining and leaving', standardType: 1, core: true }
const team = [{ reviewer: 'R-001', role: 'lead' }]

const stored = {
  ReviewOpened: { edition: 'E10', sector: 'ADTC', membershipType: 'Full', scope: [scoped] },
  PortfolioAskedFor: { due: '2023-11-10' },
  SelfRatingsSaved: { ratings: [rating, { standard: 'S1', rating: null, comment: null }] },
  EvidenceAdded: { standards: ['CS1', 'S1'], title: words('t'), file: null },
  EvidenceAttached: { evidence: 'E-1', standards: ['CS1', 'S1'], title: words('t') },
  EvidenceDetached: { evidence: 'E-1', standards: ['S1'] },
  PortfolioHandedIn: { pieces: 3, checkDue: '2023-12-08' },
  PortfolioChecked: {
    findings: [
      { standard: 'CS1', words: words('f') },
      { standard: null, words: words('g') }
    ]
  },
  OutcomesReturned: { counts: [{ measure: 'planned-leaver', count: 9 }] },
  SelfReviewSubmitted: {},
  WorkbookReturned: { reason: words('r') },
  WorkbookReopened: { reason: words('r'), until: '2023-12-08' },
  WorkbookLocked: {},
  VisitDatesOffered: { visit: 1, dates: ['2024-01-15', '2024-01-16', '2024-01-24'] },
  VisitAgreed: { visit: 1, date: '2024-01-15', mode: 'in-person' },
  TeamAllocated: { visit: 1, team },
  ReviewerObjectedTo: { visit: 1, reviewer: 'R-001', grounds: words('g') },
  ObjectionAnswered: { visit: 1, reviewer: 'R-001', upheld: true },
  ReviewRuleWaived: { visit: 1, rule: 'TooFewClientMembers', reason: words('r'), approvedBy: 'committee' },
  AttendanceOffered: { visit: 1, reviewer: 'R-001', as: 'observer', answerDue: '2024-01-08' },
  OfferAccepted: { visit: 1, reviewer: 'R-001', as: 'observer' },
  OfferDeclined: { visit: 1, reviewer: 'R-001', as: 'reviewer', reason: words('d') },
  OfferWithdrawn: { visit: 1, reviewer: 'R-001', as: 'reviewer' },
  VisitMoved: { visit: 1, date: '2024-02-12' },
  VisitCancelled: { visit: 1 },
  RearrangementFeeFellDue: { visit: 1, noticeDays: 20, net: 75_000 },
  VisitHeld: {
    ...{ v: 2, visit: 1, days: ['2024-01-15'], mode: 'hybrid', team, stakeholders: 2 },
    ...{ clientMemberRule: 'met', clientMembers: words('m') }
  },
  TeamCameFrom: { visit: 1, communities: words('h') },
  FeedbackGiven: { visit: 1, by: 'host', scores: [{ question: 'welcome', score: 4 }], words: null },
  SurveyReturned: { survey: 'residents', answers: 9, tallies: [{ question: 'q1', counts: [3, 4, 2] }] },
  PeerRatingsSaved: { ratings: [{ standard: 'CS1', rating: 'n/a', comment: null }] },
  FindingRecorded: { finding: 1, findingKind: 'action', standard: null, words: words('w'), due: '2024-09-30' },
  LocalReportDrafted: { commentsDue: '2024-02-19' },
  HostCommented: { comments: null },
  LocalReportIssued: { membershipType: 'Full' },
  LocalReportCorrected: {
    version: 2,
    reason: words('q'),
    corrections: [{ by: 'peer', standard: 'CS1', rating: 'partly' }]
  },
  ActionPointSettled: { finding: 1, outcome: 'done' },
  ActionPointsCarried: {
    from: '2022-2023',
    fromKind: 'peer-review',
    points: [{ finding: 2, standard: null, words: words('w'), due: null }]
  },
  ActionPointAssigned: { finding: 1, owner: 'staff-team', due: '2024-09-30' },
  ActionPointProgressed: { finding: 1, words: words('p') },
  ReviewAbandoned: {}
} satisfies Record<keyof typeof review.events, object>

const entries = Object.entries(review.events) as unknown as ReadonlyArray<
  readonly [string, { codec: t.Type<unknown, unknown> }]
>

for (const [type, { codec }] of entries)
  test(`${type} is read and written as it is stored`, () => {
    const key = { community: 'TC-0001', cycle: '2023-2024', kind: 'peer-review', on: '2024-01-15' }
    const json: unknown = { type, ...key, ...stored[type as keyof typeof stored] }
    const read = codec.decode(json)
    expect(codec.is(json)).toBe(true)
    expect(isRight(read) && read.right).toStrictEqual(json)
    expect(isRight(read) && codec.encode(read.right)).toStrictEqual(json)
  })
