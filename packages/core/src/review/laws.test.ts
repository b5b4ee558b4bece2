import fc from 'fast-check'
import { test } from 'vitest'
import { replay } from '../aggregate.ts'
import { anyOfThe, laws, plainDates } from '../testing/index.ts'
import { plusDays, type PlainDate } from '../values/plain-date.ts'
import { review, type ReviewCommand } from './index.ts'
import {
  asked,
  askedOfSelf,
  dates,
  happened,
  held,
  known,
  opening,
  rated,
  ref,
  team,
  told
} from './testing/fixtures.ts'

const closed = { ...known, closedOn: '2024-01-31' as never }
/** A fee is asked for, so that one falls due. */
const charging = {
  ...known,
  inLibrary: { title: ref('t'), validUntil: null },
  policy: { ...known.policy, rearrangementFee: 75_000 as never }
}
const knowing = (...commands: ReadonlyArray<ReviewCommand>) =>
  commands.map(command => ({ command, known: command.type === 'CarryActionPoints' ? withPoints : charging }))

const withPoints = {
  ...known,
  finalReports: [
    {
      ...{ cycle: '2022-2023', kind: 'peer-review', edition: 'E10', issuedOn: '2023-02-01' },
      points: [{ finding: 2, standard: 'CS1', words: ref('w'), due: null, settledOn: null }]
    }
  ]
} as never

/** From opening to a corrected report, by way of everything that can happen. */
const story = knowing(
  asked('OpenReview', '2023-09-01', { edition: 'E10' }),
  asked('CarryActionPoints', '2023-09-02'),
  asked('SaveSelfRatings', '2023-10-02', { ratings: [rated('CS1', 'met', ref('c')), rated('S1', 'n/a')] }),
  asked('AddEvidence', '2023-10-02', { standards: ['CS1'], title: ref('t'), file: null }),
  asked('AttachEvidence', '2023-10-03', { evidence: 'E-1', standards: ['CS1', 'S1'] }),
  asked('DetachEvidence', '2023-10-03', { evidence: 'E-1', standards: ['S1'] }),
  asked('ReturnOutcomes', '2023-11-20', { counts: [{ measure: 'self-harm', count: 4 }] }),
  asked('SubmitSelfReview', '2023-11-20'),
  asked('ReturnWorkbook', '2023-11-22', { reason: ref('r') }),
  asked('SubmitSelfReview', '2023-11-24'),
  asked('LockWorkbook', '2023-11-27'),
  asked('ReopenWorkbook', '2023-11-27', { reason: ref('z'), until: '2023-11-28' }),
  asked('SubmitSelfReview', '2023-11-28'),
  asked('OfferVisitDates', '2023-11-28', { visit: 1, dates }),
  asked('CancelVisit', '2023-11-29', { visit: 1 }),
  asked('WaiveReviewRule', '2023-11-29', {
    visit: 2,
    rule: 'ReviewerFromTheArea',
    reason: ref('v'),
    approvedBy: 'committee'
  }),
  asked('OfferVisitDates', '2023-11-30', { visit: 2, dates }),
  asked('AgreeVisit', '2023-12-01', { visit: 2, date: '2024-01-24', mode: 'virtual' }),
  asked('AllocateTeam', '2023-12-04', { visit: 2, team }),
  asked('ObjectToReviewer', '2023-12-05', { visit: 2, reviewer: 'R-014', grounds: ref('g') }),
  asked('AnswerObjection', '2023-12-06', { reviewer: 'R-014', upheld: false }),
  asked('OfferToAttend', '2023-12-07', { visit: 2, reviewer: 'R-031', as: 'observer' }),
  asked('WithdrawOffer', '2023-12-08', { visit: 2, reviewer: 'R-031' }),
  asked('OfferToAttend', '2023-12-09', { visit: 2, reviewer: 'R-031', as: 'observer' }),
  asked('AcceptOffer', '2023-12-10', { visit: 2, reviewer: 'R-031' }),
  asked('OfferToAttend', '2023-12-10', { visit: 2, reviewer: 'R-015', as: 'reviewer' }),
  asked('DeclineOffer', '2023-12-11', { visit: 2, reviewer: 'R-015', reason: ref('d') }),
  asked('TakeTeamBack', '2024-01-07', { visit: 2 }),
  asked('MoveVisit', '2024-01-08', { visit: 2, date: '2024-01-15', askedBy: 'host', emergency: false }),
  asked('HoldVisit', '2024-01-16', { ...held, visit: 2 }),
  asked('GiveHostFeedback', '2024-01-17', { visit: 2, scores: [{ question: 'welcome', score: 4 }], words: null }),
  asked('GiveTeamFeedback', '2024-01-17', { visit: 2, scores: [], words: ref('f') }),
  asked('ReturnSurvey', '2024-01-17', {
    survey: 'residents',
    answers: 9,
    tallies: [{ question: 'q1', counts: [3, 4, 2] }]
  }),
  asked('SavePeerRatings', '2024-01-17', { ratings: [rated('CS1', 'partly')] }),
  asked('RecordFinding', '2024-02-01', { findingKind: 'action', standard: 'CS1', words: ref('w'), due: null }),
  asked('DraftLocalReport', '2024-02-05'),
  asked('CommentOnDraft', '2024-02-09', { comments: ref('k') }),
  asked('IssueLocalReport', '2024-02-26'),
  asked('CorrectLocalReport', '2024-03-05', {
    reason: ref('q'),
    corrections: [{ by: 'peer', standard: 'CS1', rating: 'met' }]
  }),
  asked('AssignActionPoint', '2024-03-06', { finding: 1, owner: 'staff-team', due: '2024-09-30' }),
  asked('ReportProgress', '2024-06-03', { finding: 1, words: ref('p') }),
  asked('SettleActionPoint', '2024-09-30', { finding: 1, outcome: 'done' })
)
/** A review that nobody visits. */
const unvisited = knowing(
  askedOfSelf('OpenReview', '2023-09-01', { edition: 'E10', portfolioDue: '2023-10-27' }),
  askedOfSelf('SaveSelfRatings', '2023-10-02', { ratings: [rated('CS1', 'met')] }),
  askedOfSelf('AddEvidence', '2023-10-02', { standards: ['CS1'], title: ref('t'), file: null }),
  askedOfSelf('HandInPortfolio', '2023-10-02'),
  askedOfSelf('SubmitSelfReview', '2023-11-20'),
  askedOfSelf('CheckPortfolio', '2023-11-21', { findings: [{ standard: 'CS1', words: ref('f') }] }),
  askedOfSelf('DraftLocalReport', '2023-11-27')
)
const abandoned = [...story.slice(0, 7), { command: asked('AbandonReview', '2024-01-31'), known: closed }]

/** Narrow enough that commands meet: one review, few days, few visits, the standards and reviewers of the story. */
const standards = fc.constantFrom('CS1', 'CS2', 'S1', 'S2')
const ratings = fc.uniqueArray(fc.record({ standard: standards, rating: fc.constantFrom('met', 'not', null) }), {
  maxLength: 3,
  selector: ({ standard }) => standard
})
const near = (day: fc.Arbitrary<PlainDate>) =>
  fc.record({
    on: day,
    kind: fc.constantFrom('peer-review', 'peer-review', 'peer-review', 'self-review'),
    edition: fc.constant(opening.edition),
    visit: fc.constantFrom(1, 2),
    finding: fc.constantFrom(0, 1, 2),
    evidence: fc.constantFrom('E-1', 'E-2'),
    date: day,
    until: day,
    portfolioDue: day,
    reviewer: fc.constantFrom('R-001', 'R-014'),
    as: fc.constantFrom('reviewer', 'observer'),
    survey: fc.constantFrom('s1', 's2'),
    dates: fc.array(day, { minLength: 2, maxLength: 4 }),
    days: fc.array(day, { maxLength: 2 }),
    standard: fc.constantFrom('CS1', 'S2', null),
    standards: fc.array(standards, { maxLength: 2 }),
    team: fc.constantFrom(
      team,
      team,
      [...team, { reviewer: 'R-031', role: 'member' }],
      [{ reviewer: 'R-020', role: 'lead' }],
      []
    ),
    ratings: ratings.map(saved => saved.map(one => ({ ...one, comment: null }))),
    corrections: ratings.map(saved => saved.map(one => ({ ...one, by: 'self' })))
  })
const anyCommand = anyOfThe(review.commands)

/** The shape is anything the codec takes; what decides whether commands meet is drawn from near by. */
const brought = (command: ReviewCommand, drawn: object): ReviewCommand => {
  const shared = Object.entries(drawn).filter(([field]) => field in command)
  return { ...command, community: 'TC-0001', cycle: '2023-2024', ...Object.fromEntries(shared) } as ReviewCommand
}
const meeting = (first: string) =>
  fc
    .tuple(
      anyCommand,
      near(plainDates(first, plusDays(first as PlainDate, 6))),
      fc.constantFrom(known, charging, closed)
    )
    .map(([command, drawn, facts]) => ({ command: brought(command, drawn), known: facts }))

for (const [law, holds] of laws(review, { attempts: meeting('2024-01-12'), examples: [story, unvisited, abandoned] }))
  test(law, holds)

/** Random commands seldom lead far, so the same laws are tried from every stage on. */
const handedIn = [
  ...told.opened,
  happened('PortfolioAskedFor', '2023-09-01', { due: '2023-10-27' }),
  happened('EvidenceAdded', '2023-09-01', { standards: ['CS1'], title: ref('t'), file: null }),
  happened('PortfolioHandedIn', '2023-09-01', { pieces: 1, checkDue: '2023-09-29' })
]
const stages = [
  ['opened', told.opened, '2023-09-01'],
  ['handed in', handedIn, '2023-09-01'],
  ['submitted', told.submitted, '2023-11-20'],
  ['agreed', told.agreed, '2024-01-13'],
  ['visited', told.visited, '2024-01-16'],
  ['drafted', told.drafted, '2024-02-05'],
  ['final', told.final, '2024-02-26']
] as const
for (const [stage, history, first] of stages) {
  const fromThere = { ...review, initialState: replay(review)(history) }
  for (const [law, holds] of laws(fromThere, { attempts: meeting(first), examples: [] }))
    if (!law.startsWith('the examples') && !law.startsWith('every event that')) test(`${law}, once ${stage}`, holds)
}
