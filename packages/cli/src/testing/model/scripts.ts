/** What a network plausibly goes through: scripts of which a model plays the next line, now of one and now of another. */
import type { Spoken } from '../network-in-memory.ts'
import { accountScript, firstPriceList } from './account-script.ts'
import { gatheringScript } from './gathering-script.ts'
import {
  changeProfile,
  cycleOf,
  editionOf,
  joins,
  network,
  nextCycle,
  publishEdition,
  renews,
  reviewer,
  reviewOf,
  substitute,
  lead,
  thisCycle,
  words
} from '../told-commands.ts'

/** From opening to a corrected report, by way of everything that can happen, and of some that must not. */
const reviewScript = (community: string, cycle: string, edition: string): ReadonlyArray<Spoken> => {
  const { ask, submitted, agreed, dates, held, final } = reviewOf(community, cycle, edition)
  const first = Number(cycle.slice(0, 4))
  const [autumn, spring] = [(day: string) => `${first}-${day}`, (day: string) => `${first + 1}-${day}`]
  const action = (standard: string | null, says: string) =>
    ask('RecordFinding', spring('02-01'), { findingKind: 'action', standard, words: words(says), due: spring('12-01') })
  const approved = { reason: words('There are too few reviewers.'), approvedBy: 'network-team' }
  // One community goes without, and is refused whoever is elsewhere on that day.
  const waiving = (rule: string) =>
    ask('WaiveReviewRule', autumn('11-21'), { visit: community === 'TC-0003' ? 2 : 1, rule, ...approved })
  return [
    ...submitted,
    ask('ReturnWorkbook', autumn('11-21'), { reason: words('Too little is said.') }),
    ask('AddEvidence', autumn('11-21'), { standards: ['CS1'], title: words('Minutes'), file: null }),
    ask('SubmitSelfReview', autumn('11-21')),
    ask('LockWorkbook', autumn('11-21')),
    ask('ReopenWorkbook', autumn('11-21'), { reason: words('A part is missing.'), until: autumn('12-01') }),
    ask('SubmitSelfReview', autumn('11-21')),
    waiving('ReviewerBusyThatDay'),
    ...agreed,
    ask('ObjectToReviewer', autumn('12-05'), { visit: 1, reviewer: 'R-014', grounds: words('We know them.') }),
    ask('AnswerObjection', autumn('12-06'), { reviewer: 'R-014', upheld: true }),
    ask('AllocateTeam', autumn('12-07'), { visit: 1, team: [lead, substitute] }),
    ask('AllocateTeam', autumn('12-07'), { visit: 1, team: [lead, lead, substitute] }),
    ask('OfferToAttend', autumn('12-08'), { visit: 1, reviewer: 'R-031', as: 'reviewer' }),
    ask('OfferToAttend', autumn('12-08'), { visit: 1, reviewer: 'R-060', as: 'observer' }),
    ask('AcceptOffer', autumn('12-10'), { visit: 1, reviewer: 'R-060' }),
    ask('WithdrawOffer', autumn('12-12'), { visit: 1, reviewer: 'R-060' }),
    ask('OfferToAttend', autumn('12-13'), { visit: 1, reviewer: 'R-060', as: 'reviewer' }),
    ask('DeclineOffer', autumn('12-14'), { visit: 1, reviewer: 'R-060', reason: words('The team is complete.') }),
    held(dates.slice(0, 1), [lead, substitute, substitute]),
    held(dates.slice(0, 1), [lead, substitute]),
    ask('GiveHostFeedback', spring('01-17'), { visit: 1, scores: [{ question: 'fair', score: 4 }], words: null }),
    ask('GiveTeamFeedback', spring('01-17'), { visit: 1, scores: [], words: words('Well received.') }),
    ask('ReturnSurvey', spring('01-18'), {
      ...{ survey: 'staff', answers: 9 },
      tallies: [{ question: 'q1', counts: [1, 2, 1] }]
    }),
    ask('ReturnSurvey', spring('01-18'), {
      ...{ survey: 'members', answers: 9 },
      tallies: [{ question: 'q1', counts: [3, 4, 2] }]
    }),
    ask('OfferVisitDates', spring('01-19'), { visit: 2, dates: [6, 7, 8].map(day => spring(`02-0${day}`)) }),
    ask('AgreeVisit', spring('01-19'), { visit: 2, date: spring('02-06'), mode: 'virtual' }),
    ask('MoveVisit', spring('01-20'), { visit: 2, date: spring('02-20'), askedBy: 'host', emergency: true }),
    ask('CancelVisit', spring('01-20'), { visit: 2, askedBy: 'host' }),
    action('CS1', 'Welcome newcomers.'),
    action(null, 'Mend the roof.'),
    ...final,
    ask('AssignActionPoint', spring('03-06'), { finding: 1, owner: 'staff-team', due: spring('12-01') }),
    ask('ReportProgress', spring('06-03'), { finding: 1, words: words('Begun.') }),
    ask('SettleActionPoint', spring('06-04'), { finding: 2, outcome: 'done' }),
    ask('CorrectLocalReport', spring('06-05'), {
      reason: words('A slip.'),
      corrections: [{ by: 'peer', standard: 'CS1', rating: 'met' }]
    })
  ]
}

/** A review that nobody visits, beside the other: its portfolio is handed in twice. */
const portfolioScript = (community: string): ReadonlyArray<Spoken> => {
  const key = { community, cycle: thisCycle, kind: 'self-review' }
  const ask = (type: string, on: string, fields: object = {}): Spoken => ({ type, ...key, on, ...fields })
  const shows = (on: string, title: string) =>
    ask('AddEvidence', on, { standards: ['CS1'], title: words(title), file: null })
  const checks = (on: string) =>
    ask('CheckPortfolio', on, {
      findings: [
        { standard: 'CS1', words: words('Shown.') },
        { standard: null, words: words('Clear.') }
      ]
    })
  return [
    ask('OpenReview', '2023-09-05', { edition: 'E10', portfolioDue: '2023-10-31' }),
    ask('SaveSelfRatings', '2023-10-02', { ratings: [{ standard: 'CS1', rating: 'met', comment: null }] }),
    ask('HandInPortfolio', '2023-10-02'),
    shows('2023-10-02', 'Minutes'),
    ask('HandInPortfolio', '2023-11-03'),
    checks('2023-11-03'),
    shows('2023-11-03', 'More minutes'),
    ask('HandInPortfolio', '2023-11-03'),
    ask('SubmitSelfReview', '2023-11-20'),
    ask('DraftLocalReport', '2023-11-21'),
    checks('2023-11-21'),
    ask('DraftLocalReport', '2023-11-21'),
    ask('IssueLocalReport', '2023-12-05')
  ]
}

/** The audit of a prison community, planned early or late, with all that is asked of it. */
const auditScript = (community: string, cycle: string, edition: string): ReadonlyArray<Spoken> => {
  const first = Number(cycle.slice(0, 4))
  const ask = (type: string, day: string, fields: object = {}): Spoken => ({
    ...{ type, community, cycle, on: day.startsWith('1') ? `${first}-${day}` : `${first + 1}-${day}` },
    ...fields
  })
  const items = [
    { item: 'A1', area: 'A', standard: 'CS1' },
    { item: 'A2', area: 'A', standard: null },
    { item: 'D1', area: 'D', standard: null }
  ]
  const rating = (item: string, as: string) => ({ item, rating: as, comment: null })
  const recommending = (area: string) =>
    ask('RecommendOnArea', '01-21', { area, words: words(`On ${area}.`), due: null })
  const asked = [
    ask('PlanAudit', '10-02', { edition, items }),
    ask('RateAuditItems', '01-20', { ratings: [rating('A2', 'met'), rating('D1', 'not')] }),
    ask('RateAuditItems', '01-20', { ratings: [rating('A1', 'met')] }),
    recommending('D'),
    recommending('A'),
    ask('SettleRecommendation', '06-05', { recommendation: 2, outcome: 'dropped' }),
    ask('ConcludeAudit', '06-06')
  ]
  const reviewed = reviewScript(community, cycle, edition).map(line => ({ ...line, kind: 'audit' }))
  const rated = reviewed.findIndex(({ type }) => type === 'SavePeerRatings')
  return [...reviewed.slice(0, rated), ...asked.slice(0, 5), ...reviewed.slice(rated), ...asked]
}

const suspended = (community: string): ReadonlyArray<Spoken> => [
  ...['2023-08-31', '2024-02-05'].map(on => ({
    ...{ type: 'SuspendMembership', community, cause: 'fees-unpaid', on },
    words: words('Unpaid.')
  })),
  { type: 'ConfirmObligation', community, cycle: thisCycle, obligation: 'members-informed', on: '2024-03-01' },
  { type: 'LiftSuspension', community, on: '2024-04-02' },
  changeProfile(community, '2024-05-01', { linkPerson: null }),
  changeProfile(community, '2024-05-06', { linkPerson: 'L-9', sector: 'CYP' }),
  renews(community)
]
const e11: ReadonlyArray<Spoken> = [
  ...editionOf('E11', [['CS1'], ['CS2'], ['CS4']], '2023-12-01'),
  {
    ...{ type: 'MapEdition', edition: 'E11', from: 'E10', on: '2023-12-02' },
    lines: [
      { from: 'CS1', to: 'CS1', change: 'same' },
      { from: 'CS2', to: 'CS2', change: 'reworded' },
      { from: 'CS3', to: null, change: 'dropped' },
      { from: null, to: 'CS4', change: 'new' }
    ]
  },
  publishEdition('E11', '2023-12-10'),
  { type: 'OpenCycle', cycle: nextCycle, edition: 'E11', on: '2024-09-01' }
]

/** Each a member when the model begins. */
export const communities = ['TC-0001', 'TC-0002', 'TC-0003', 'TC-0004', 'TC-0005', 'TC-0006']

/** It is under joint audit. */
const prison = 'TC-0008'
const prisonJoins = joins(prison, thisCycle, { sector: 'HMP', programmeAccreditation: 'PA-8' }).map(line =>
  line.type === 'ApplyForMembership' ? { ...line, membershipType: 'HmpIntegratedAudit' } : line
)

export const scripts: ReadonlyArray<ReadonlyArray<Spoken>> = [
  e11,
  gatheringScript,
  ...communities.slice(0, 3).map(accountScript),
  [...auditScript(prison, thisCycle, 'E10'), ...auditScript(prison, nextCycle, 'E11')],
  ...communities.map(community => [...portfolioScript(community), ...suspended(community)]),
  ...communities.map(community => [
    ...reviewScript(community, thisCycle, 'E10'),
    ...reviewScript(community, nextCycle, 'E11')
  ])
]

/** Some go for a member, some for a community that is none, and the others for nobody. */
const homes = ['TC-0001', 'TC-0002', 'TC-0003', null, null, 'TC-0009']
/** Enough that teams can be proposed: half of them trained leads, half client members. */
const reviewers = Array.from({ length: 12 }, (_, place) =>
  place % 2 === 0
    ? reviewer(`R-1${String(place).padStart(2, '0')}`, 'staff', ['reviewer', 'lead'], homes[place])
    : reviewer(`R-1${String(place).padStart(2, '0')}`, 'client', ['reviewer'], homes[place])
)
const [planned] = cycleOf(nextCycle, 'E11')

/** What has happened when the model begins. */
export const beginnings: ReadonlyArray<Spoken> = [
  firstPriceList,
  ...network,
  { type: 'AdoptPolicy', inForceFrom: '2021-01-01', book: { rearrangementFee: 75_000 }, on: '2020-12-01' },
  ...reviewers,
  reviewer('R-060', 'client', ['reviewer'], 'TC-0003'),
  ...communities.slice(1).flatMap(community => joins(community)),
  ...prisonJoins,
  { type: 'DraftEdition', edition: 'E11', title: 'Edition E11', on: '2020-01-01' },
  ...(planned === undefined ? [] : [planned]),
  { ...renews(prison, '2024-02-20'), membershipType: 'HmpIntegratedAudit' }
]
