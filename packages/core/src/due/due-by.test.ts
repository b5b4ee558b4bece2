import { expect, test } from 'vitest'
import { replay } from '../aggregate.ts'
import { account, type AccountEvent } from '../account/index.ts'
import type { Community } from '../community/index.ts'
import type { ReviewCycle } from '../cycle/index.ts'
import { membership, type MembershipEvent } from '../membership/index.ts'
import { review, type ReviewEvent } from '../review/index.ts'
import { branded } from '../testing/index.ts'
import { dueBy, type RecordsOfDues } from './index.ts'

const nothing: RecordsOfDues = {
  ...{ communities: new Map(), memberships: new Map(), cycles: new Map(), reviews: [] },
  ...{ audits: new Map(), accounts: new Map(), accreditations: new Map(), policy: [] },
  ...{ gatherings: [], announcements: [], serviceAccess: new Map() }
}
/** But for the accounts that nobody here has: what is due of them is tested apart. */
const due = (on: string, records: Partial<RecordsOfDues>) =>
  dueBy(on as never, { ...nothing, ...records }).filter(({ kind }) => kind !== 'account')
/** What happened to TC-0001, and to its peer-review of 2023-2024. */
const became = (type: MembershipEvent['type'], on: string, fields: object = {}): MembershipEvent =>
  ({ type, community: 'TC-0001', on, ...fields }) as unknown as MembershipEvent
const happened = (type: ReviewEvent['type'], on: string, fields: object = {}): ReviewEvent =>
  ({ type, ...key, on, ...fields }) as unknown as ReviewEvent

const key = { community: 'TC-0001', cycle: '2023-2024', kind: 'peer-review' }

const planned = (year: number): readonly [string, unknown] => [
  `${String(year)}-${String(year + 1)}`,
  {
    status: 'Planned',
    edition: 'E10',
    windows: {
      opens: `${String(year)}-09-01`,
      selfReviewDue: `${String(year)}-12-01`,
      visitsFrom: `${String(year)}-12-15`,
      visitsUntil: `${String(year + 1)}-05-31`,
      closes: `${String(year + 1)}-07-31`
    }
  }
]
const daysOf = (cycle: string) => ({ opens: `${cycle.slice(0, 4)}-09-01`, closes: `${cycle.slice(5)}-07-31` })
const admitted = became('CommunityAdmitted', '2023-09-01', {
  ...{ membershipType: 'Full', cycle: '2023-2024' },
  ...daysOf('2023-2024')
})
const renewed = became('MembershipRenewed', '2025-06-01', {
  ...{ membershipType: 'Full', cycle: '2025-2026' },
  ...daysOf('2025-2026')
})
const ref = (letter: string) => ({ commitment: letter.repeat(43), length: 40 })
const opened = happened('ReviewOpened', '2023-09-01', {
  ...{ edition: 'E10', sector: 'ADTC', membershipType: 'Full' },
  scope: [{ standard: 'CS1', section: 'Joining', standardType: 1, core: true }]
})
const submitted = [opened, happened('SelfReviewSubmitted', '2023-11-20')]
const draft = happened('LocalReportDrafted', '2024-02-05', { commentsDue: '2024-02-19' })
const drafted = [...submitted, draft]
const issued = happened('LocalReportIssued', '2024-02-26', { membershipType: 'Full' })
const told = { opened: [opened], submitted, drafted, final: [...drafted, issued] }
const cycles = (...years: ReadonlyArray<number>) => new Map(years.map(planned)) as unknown as RecordsOfDues['cycles']
const members = (...history: ReadonlyArray<MembershipEvent>) =>
  new Map([['TC-0001', replay(membership)(history)]]) as unknown as RecordsOfDues['memberships']
const reviewed = (...history: ReadonlyArray<ReviewEvent>) => ({
  cycles: cycles(2023, 2024),
  reviews: branded<RecordsOfDues['reviews']>([{ key, review: replay(review)(history) }] as never)
})
const own = { community: 'TC-0001', cycle: '2023-2024' }
const ofReview = { ...own, review: 'peer-review' }

test('a vacant link person’s place is due to be filled', () => {
  const communities = (linkPersonDue: string | null) =>
    new Map([
      ['TC-0001', { status: 'Registered', profiles: [], linkPersonDue, erasures: [] } as unknown as Community]
    ]) as never
  const vacant = { communities: communities('2023-11-02') }
  expect(due('2023-11-01', vacant)).toEqual([])
  expect(due('2023-11-02', vacant)).toEqual([
    { kind: 'link-person', community: 'TC-0001', cycle: null, by: '2023-11-02' }
  ])
  expect(due('2024-01-01', vacant)).toHaveLength(1)
  expect(due('2024-01-01', { communities: communities(null) })).toEqual([])
})

test('a renewal is due by the opening of the next cycle on record', () => {
  const held = { memberships: members(admitted), cycles: cycles(2023, 2025) }
  expect(due('2025-08-31', held)).toEqual([])
  expect(due('2025-09-01', held)).toEqual([
    { kind: 'renewal', community: 'TC-0001', cycle: '2025-2026', by: '2025-09-01' }
  ])
  const next = { ...held, memberships: members(admitted, renewed) }
  expect(due('2025-09-01', next)).toEqual([])
  const left = { ...held, memberships: members(admitted, became('MembershipWithdrawn', '2024-03-01')) }
  expect(due('2025-09-01', left)).toEqual([])
})

test('a cycle is due to be planned by the closing of the last one on record, while somebody belongs to that', () => {
  const held = { memberships: members(admitted), cycles: cycles(2022, 2023) }
  expect(due('2024-07-30', held)).toEqual([])
  expect(due('2024-07-31', held)).toEqual([{ kind: 'cycle', community: null, cycle: '2023-2024', by: '2024-07-31' }])
  expect(due('2024-07-31', { ...held, cycles: cycles(2022, 2023, 2024) })).toEqual([])
  expect(due('2024-07-31', { cycles: cycles(2022, 2023) })).toEqual([])
  expect(due('2024-07-31', { memberships: members(admitted) })).toEqual([])
  expect(
    due('2024-07-31', {
      ...held,
      cycles: new Map([...held.cycles, ['2024-2025', { status: 'NotPlanned' } as ReviewCycle]]) as never
    })
  ).toHaveLength(1)
})

test('a self-review is due on the day of its cycle, until it is submitted', () => {
  const open = reviewed(...told.opened)
  expect(due('2023-11-30', open)).toEqual([])
  expect(due('2023-12-01', open)).toEqual([{ kind: 'self-review', ...ofReview, by: '2023-12-01' }])
  expect(due('2023-12-01', reviewed(...told.submitted))).toEqual([])
  const returned = reviewed(...told.submitted, happened('WorkbookReturned', '2023-11-30', { reason: ref('b') }))
  expect(due('2023-12-01', returned)).toEqual([{ kind: 'self-review', ...ofReview, by: '2023-12-01' }])
  expect(due('2023-12-01', { ...open, cycles: new Map() })).toEqual([])
})

test('comments on a draft are due by the day that was told, until they came or the report is final', () => {
  const waiting = reviewed(...told.drafted)
  const by = '2024-02-19'
  expect(due(by, waiting)).toEqual([{ kind: 'comments', ...ofReview, by }])
  expect(due('2024-02-18', waiting).map(({ kind }) => kind)).not.toContain('comments')
  expect(due(by, reviewed(...told.drafted, happened('HostCommented', by, { comments: null })))).toEqual([])
  expect(due(by, reviewed(...told.final))).toEqual([])
})

test('an action point of a final report is due on the day set when somebody took it on, or else on its own, until it is done or dropped', () => {
  const found = (finding: number, findingKind: 'action' | 'achievement', by: string | null) =>
    happened('FindingRecorded', '2024-01-20', { finding, findingKind, standard: null, words: ref('w'), due: by })
  const findings = [found(1, 'action', '2024-09-01'), found(2, 'action', null), found(3, 'achievement', '2024-09-01')]
  const history = [...submitted, ...findings, draft, issued]
  expect(due('2024-08-31', reviewed(...history))).toEqual([])
  expect(due('2024-09-01', reviewed(...history))).toEqual([
    { kind: 'action-point', ...ofReview, finding: 1, by: '2024-09-01' }
  ])
  const takenOn = (finding: number, by: string) =>
    happened('ActionPointAssigned', '2024-04-01', { finding, owner: 'staff-team', due: by })
  const owned = [...history, takenOn(1, '2024-11-01'), takenOn(2, '2024-10-01')]
  expect(due('2024-09-30', reviewed(...owned))).toEqual([])
  expect(due('2024-11-01', reviewed(...owned)).map(({ by }) => by)).toEqual(['2024-10-01', '2024-11-01'])
  const settled = [...history, happened('ActionPointSettled', '2024-08-20', { finding: 1, outcome: 'done' })]
  expect(due('2024-09-01', reviewed(...settled))).toEqual([])
  expect(due('2024-09-01', reviewed(...history.slice(0, -1))).map(({ kind }) => kind)).toEqual(['comments'])
})

test('a portfolio is due by the day on which it was asked for to be handed in, and its check by the day that was told', () => {
  const asked = [...told.opened, happened('PortfolioAskedFor', '2023-09-01', { due: '2023-10-27' })]
  const before = ['2023-10-26', '2023-10-27'] as const
  const dues = (on: string, ...history: ReadonlyArray<ReviewEvent>) =>
    due(on, reviewed(...history)).filter(({ kind }) => kind !== 'self-review')
  expect(before.map(on => dues(on, ...asked))).toEqual([[], [{ kind: 'portfolio', ...ofReview, by: '2023-10-27' }]])
  const handedIn = [...asked, happened('PortfolioHandedIn', '2023-10-30', { pieces: 1, checkDue: '2023-11-27' })]
  expect(dues('2023-11-26', ...handedIn)).toEqual([])
  expect(dues('2023-11-27', ...handedIn)).toEqual([{ kind: 'portfolio-check', ...ofReview, by: '2023-11-27' }])
  expect(dues('2023-11-27', ...handedIn, happened('PortfolioChecked', '2023-11-20', { findings: [] }))).toEqual([])
  expect(dues('2023-11-27', ...asked, happened('ReviewAbandoned', '2023-11-20'))).toEqual([])
})

test('a fee for a rearranged visit is due to be charged from the day on which it fell due', () => {
  const fee = happened('RearrangementFeeFellDue', '2023-12-20', { visit: 1, noticeDays: 20, net: 75_000 })
  const owing = [...told.submitted, happened('VisitCancelled', '2023-12-20', { visit: 1 }), fee]
  const first = 'rearranged/2023-2024/peer-review/1/2023-12-20/1'
  const second = first.replace(/1$/, '2')
  const owes = (charge: string) => ({ kind: 'rearrangement-fee', ...own, by: '2023-12-20', charge })
  const owed = [owes(first)]
  expect(due('2023-12-19', reviewed(...owing))).toEqual([])
  expect(due('2023-12-20', reviewed(...owing))).toEqual(owed)
  expect(due('2023-12-20', reviewed(...owing, happened('ReviewAbandoned', '2023-12-20')))).toEqual(owed)
  const again = [...owing, fee]
  expect(due('2023-12-20', reviewed(...again))).toEqual([owes(first), owes(second)])
  const fees = { code: 'rearranged-visit', net: 75_000, supply: 'membership', heldIn: null }
  const chargedAs = (...ids: ReadonlyArray<string>) => {
    const charges = ids.map(charge => ({
      type: 'ChargeAdded',
      ...{ community: 'TC-0001', on: '2023-12-20' },
      charge,
      ...fees
    }))
    return new Map([['TC-0001', replay(account)(charges as unknown as ReadonlyArray<AccountEvent>)]]) as never
  }
  const feesDue = (accounts: RecordsOfDues['accounts']) =>
    due('2023-12-20', { ...reviewed(...again), accounts }).filter(({ kind }) => kind === 'rearrangement-fee')
  expect(feesDue(chargedAs(first))).toEqual([owes(second)])
  expect(feesDue(chargedAs(first, second))).toEqual([])
})

test('an offer to attend is due to be answered by its day, until it is settled or the visit is over', () => {
  const named = { visit: 1, reviewer: 'R-031', as: 'observer' }
  const agreed = [
    happened('VisitDatesOffered', '2023-11-21', { visit: 1, dates: ['2024-01-15'] }),
    happened('VisitAgreed', '2023-11-28', { visit: 1, date: '2024-01-15', mode: 'virtual' })
  ]
  const offered = [
    ...submitted,
    ...agreed,
    happened('AttendanceOffered', '2023-12-04', { ...named, answerDue: '2023-12-18' })
  ]
  expect(due('2023-12-17', reviewed(...offered))).toEqual([])
  expect(due('2023-12-18', reviewed(...offered))).toEqual([{ kind: 'offer', ...ofReview, visit: 1, by: '2023-12-18' }])
  for (const after of [
    happened('OfferAccepted', '2023-12-05', named),
    happened('OfferDeclined', '2023-12-05', { ...named, reason: ref('d') }),
    happened('OfferWithdrawn', '2023-12-05', named),
    happened('VisitCancelled', '2023-12-05', { visit: 1 }),
    happened('ReviewAbandoned', '2023-12-05')
  ])
    expect(due('2024-01-10', reviewed(...offered, after))).toEqual([])
})

/** Behind every day there is. */
const ever = '~'

test('of what is done, or has no day, nothing is ever due', () => {
  for (const history of [told.submitted, told.final])
    expect(due(ever, { ...reviewed(...history), cycles: cycles(2023) })).toEqual([])
  const notPlanned = new Map([['2023-2024', { status: 'NotPlanned' }]]) as never
  expect(due(ever, { ...reviewed(...told.opened), cycles: notPlanned })).toEqual([])
  const nobody = new Map([['TC-0009', { status: 'Unknown' }]]) as never
  expect(due(ever, { communities: nobody, cycles: cycles(2023) })).toEqual([])
  const noDay = happened('FindingRecorded', '2024-01-20', {
    ...{ finding: 1, findingKind: 'action', standard: null, words: ref('w'), due: null }
  })
  expect(due(ever, { ...reviewed(...submitted, noDay, draft, issued), cycles: cycles(2023) })).toEqual([])
})

test('cycles follow one another by their years, in whatever order they were recorded', () => {
  const recorded = { memberships: members(admitted), cycles: cycles(2026, 2023, 2025, 2022) }
  expect(due('2025-09-01', recorded)).toEqual([
    { kind: 'renewal', community: 'TC-0001', cycle: '2025-2026', by: '2025-09-01' }
  ])
  const last = { memberships: members(admitted, renewed), cycles: cycles(2025, 2023, 2022) }
  expect(due(ever, last)).toEqual([{ kind: 'cycle', community: null, cycle: '2025-2026', by: '2026-07-31' }])
})

test('no cycle is due to be planned while nobody belongs to the last one on record', () => {
  const kinds = due(ever, { memberships: members(admitted), cycles: cycles(2022, 2023, 2024) }).map(({ kind }) => kind)
  expect(kinds).toEqual(['renewal'])
})

test('on one day the order is that of the kinds', () => {
  const vacant = { status: 'Registered', profiles: [], linkPersonDue: '2024-09-01', erasures: [] }
  const found = happened('FindingRecorded', '2024-01-20', {
    ...{ finding: 1, findingKind: 'action', standard: null, words: ref('w'), due: '2024-09-01' }
  })
  const late = { ...own, community: 'TC-0002' }
  const records = {
    communities: new Map([['TC-0001', vacant]]) as never,
    memberships: members(admitted),
    cycles: cycles(2023, 2024),
    reviews: branded<RecordsOfDues['reviews']>([
      { key, review: replay(review)([...submitted, found, draft, issued]) },
      { key: { ...key, community: late.community }, review: replay(review)(told.opened) }
    ] as never)
  }
  expect(due('2024-09-01', records).map(({ kind, by }) => [kind, by])).toEqual([
    ['self-review', '2023-12-01'],
    ['link-person', '2024-09-01'],
    ['renewal', '2024-09-01'],
    ['action-point', '2024-09-01']
  ])
})

test('what is due longest stands first, of whichever kind it is', () => {
  const vacant = (linkPersonDue: string) =>
    new Map([['TC-0001', { status: 'Registered', profiles: [], linkPersonDue, erasures: [] }]]) as never
  const kindsOf = (linkPersonDue: string) =>
    due('2024-01-01', { ...reviewed(...told.opened), communities: vacant(linkPersonDue) }).map(({ kind }) => kind)
  expect(kindsOf('2023-11-02')).toEqual(['link-person', 'self-review'])
  expect(kindsOf('2023-12-02')).toEqual(['self-review', 'link-person'])
})

test('what is due longest stands first, and nothing that falls due later', () => {
  const both = {
    memberships: members(admitted),
    ...reviewed(...told.opened)
  }
  expect(due('2024-09-01', both).map(({ kind, by }) => [kind, by])).toEqual([
    ['self-review', '2023-12-01'],
    ['renewal', '2024-09-01']
  ])
  expect(due('2024-08-31', both).map(({ kind }) => kind)).toEqual(['self-review'])
})
