import { isLeft, left } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { count, privateCountText, type ContentRef } from '@cofc/core'
import {
  drafted,
  happened,
  mapped,
  planned,
  published,
  rated,
  ratedOnCs1,
  ref,
  registered,
  reviewOf,
  wrote,
  type EventText
} from '../testing/history.ts'
import { answerAfter } from '../testing/answer-after.ts'
import type { AskLocalReport, LocalReport } from './local-report.ts'
import { localReport } from './report.ts'

/** Words that begin with one of these letters were erased. */
const answerAfterwards = (history: ReadonlyArray<EventText>, ask: object = {}, erased = '') => {
  const said = ({ commitment }: ContentRef) => {
    const letter = commitment.charAt(0)
    if (erased.includes(letter)) return null
    return letter === 'm' ? privateCountText(count(2)) : `said ${letter}`
  }
  const question = { community: 'TC-1', cycle: '2023-2024', ...ask } as unknown as AskLocalReport
  return answerAfter(history, { said })(localReport, question)
}
const localAfter = async (history: ReadonlyArray<EventText>, ask: object = {}, erased = ''): Promise<LocalReport> => {
  const answer = await answerAfterwards(history, ask, erased)
  if (isLeft(answer)) throw new Error(JSON.stringify(answer.left))
  return answer.right
}

const codes = ['CS1', 'CS2', 'S1']
const setting: ReadonlyArray<EventText> = [
  ...[drafted(), wrote('CS1'), wrote('CS2'), wrote('S1', { section: 'Leaving', core: false, standardType: 2 })],
  ...[planned('2022-2023'), planned(), registered('TC-1', 'ADTC', { entryCriteria: ref('e') })]
]
const scoped = (review: ReturnType<typeof reviewOf>) => {
  const scope = codes.map(standard => ({
    standard,
    section: standard === 'S1' ? 'Leaving' : 'Belonging',
    standardType: standard === 'S1' ? 2 : 1,
    core: standard !== 'S1'
  }))
  return review.tell('ReviewOpened', { edition: 'E1', sector: 'ADTC', membershipType: 'Full', scope })
}
const { tell, self, peer, outcomes, final, corrected } = reviewOf({ community: 'TC-1' })
const visited = tell('VisitHeld', {
  ...{
    visit: 1,
    days: ['2024-01-10', '2024-01-11'],
    mode: 'hybrid',
    ...{ v: 2, clientMemberRule: 'met', clientMembers: ref('m') },
    stakeholders: 3,
    on: '2024-01-11'
  },
  team: [
    { reviewer: 'R-1', role: 'lead' },
    { reviewer: 'R-2', role: 'member' },
    { reviewer: 'R-3', role: 'observer' }
  ]
})
const found = (finding: number, findingKind: string, standard: string | null, letter: string) =>
  tell('FindingRecorded', {
    finding,
    findingKind,
    standard,
    words: ref(letter),
    due: findingKind === 'action' ? '2024-12-01' : null
  })
const whole: ReadonlyArray<EventText> = [
  ...[...setting, scoped({ ...reviewOf({ community: 'TC-1' }) })],
  ...[self(codes, 'mmp', ref('s')), tell('EvidenceAdded', { standards: ['CS1', 'S1'], title: ref('t'), file: null })],
  ...[
    outcomes({ 'planned-leaver': 3, 'occupied-place-days': 3_650 }),
    tell('SelfReviewSubmitted', { on: '2023-11-01' })
  ],
  ...[visited, peer(codes, 'mna', ref('p')), found(1, 'achievement', 'CS1', 'a'), found(2, 'action', 'CS2', 'b')],
  ...[
    tell('LocalReportDrafted', { commentsDue: '2024-02-20', on: '2024-02-01' }),
    tell('HostCommented', { comments: ref('h'), on: '2024-02-10' })
  ],
  final()
]

test('the cover says whose report it is, of which review, and how far it has come', async () => {
  expect((await localAfter(whole)).cover).toEqual({
    ...{
      community: 'TC-1',
      name: 'House TC-1',
      sector: 'ADTC',
      membershipType: 'Full',
      cycle: '2023-2024',
      kind: 'peer-review'
    },
    ...{
      edition: 'E1',
      editionTitle: 'Edition E1',
      status: 'final',
      version: 1,
      openedOn: '2023-09-01',
      submittedOn: '2023-11-01'
    },
    ...{ draftedOn: '2024-02-01', commentedOn: '2024-02-10', finalOn: '2023-09-01', correctedOn: null },
    ...{ visitedOn: ['2024-01-10', '2024-01-11'], mode: 'hybrid' }
  })
  expect((await localAfter(whole.slice(0, -1))).cover).toMatchObject({ status: 'draft', version: 0 })
  expect((await localAfter(whole.slice(0, -3))).cover).toMatchObject({ status: 'in-preparation' })
})

test('the profile is the one at the self-review', async () => {
  const later = happened('ProfileChanged', {
    community: 'TC-1',
    profile: { name: 'New', sector: 'LD' },
    on: '2024-05-01'
  })
  expect((await localAfter([...whole, later])).profile).toMatchObject({
    provider: 'charity',
    places: 12,
    entryCriteria: { words: 'said e' }
  })
})

test('the team is shown by its roles, with nobody named and no client member told apart', async () => {
  const report = await localAfter(whole)
  expect(report.visits).toEqual([
    {
      days: ['2024-01-10', '2024-01-11'],
      mode: 'hybrid',
      team: { lead: 1, member: 1, 'tc-specialist': 0, observer: 1 },
      clientMembers: 2,
      stakeholders: 3
    }
  ])
  expect(JSON.stringify(report)).not.toContain('R-1')
})

test('how many client members visited is read as words are, is told as erased once it is, and stands as it was where it was stored before', async () => {
  const membersIn = async (history: ReadonlyArray<EventText>, erased = '') =>
    (await localAfter(history, {}, erased)).visits.map(({ clientMembers }) => clientMembers)
  expect(await membersIn(whole)).toEqual([2])
  expect(await membersIn(whole, 'm')).toEqual([{ erased: true }])
  const former = tell('VisitHeld', {
    ...{ visit: 2, days: ['2024-03-10'], mode: 'hybrid', team: [], clientMembers: 1, stakeholders: null },
    on: '2024-03-10'
  })
  expect(await membersIn([...whole, former], 'm')).toEqual([{ erased: true }, 1])
})

test('what was waived for a visit is told with it, and never which interest of a reviewer it was', async () => {
  const waived = (rule: string, visit = 1, approvedBy = 'network-team') =>
    tell('ReviewRuleWaived', { visit, rule, approvedBy, reason: ref('w'), on: '2023-12-01' })
  const rules = [
    ...[waived('TooFewClientMembers', 1, 'committee'), waived('ReviewerSharesTheParent')],
    ...[waived('ReviewerFromTheArea'), waived('TooFewLeadReviewers', 2)]
  ]
  const report = await localAfter(whole.toSpliced(whole.indexOf(visited), 0, ...rules))
  expect(report.visits.map(one => one.waived)).toEqual([
    [
      { rule: 'TooFewClientMembers', approvedBy: 'committee' },
      { rule: null, approvedBy: 'network-team' }
    ]
  ])
})

test('the summary holds achievements, action points, and what became of last year’s', async () => {
  const last = reviewOf({ community: 'TC-1', cycle: '2022-2023' })
  const lastAction = last.tell('FindingRecorded', {
    finding: 1,
    findingKind: 'action',
    standard: 'CS1',
    words: ref('l'),
    due: null
  })
  const before = [
    scoped(last),
    lastAction,
    last.final(),
    last.tell('ActionPointSettled', { finding: 1, outcome: 'done' })
  ]
  const { summary } = await localAfter([...whole, ...before])
  expect(summary).toEqual({
    achievements: [{ standard: 'CS1', words: { words: 'said a' } }],
    actionPoints: [{ standard: 'CS2', words: { words: 'said b' } }],
    lastYear: { cycle: '2022-2023', actionPoints: [{ standard: 'CS1', words: { words: 'said l' }, outcome: 'done' }] },
    hostComments: { words: 'said h' },
    corrections: []
  })
})

test('each section counts both sides’ ratings, with the change over the standards that the last cycle shares', async () => {
  const last = reviewOf({ community: 'TC-1', cycle: '2022-2023' })
  const before = [scoped(last), last.peer(codes, 'nnm'), last.final()]
  const { sections } = await localAfter([...whole, ...before])
  expect(sections).toEqual([
    {
      section: 'Belonging',
      self: { met: 2, partly: 0, not: 0, notApplicable: 0, unrated: 0, percentMet: 100 },
      peer: { met: 1, partly: 0, not: 1, notApplicable: 0, unrated: 0, percentMet: 50 },
      change: { from: '2022-2023', n: 2, percentMet: 0, points: 50 }
    },
    {
      section: 'Leaving',
      self: { met: 0, partly: 1, not: 0, notApplicable: 0, unrated: 0, percentMet: 0 },
      peer: { met: 0, partly: 0, not: 0, notApplicable: 1, unrated: 0, percentMet: null },
      change: null
    }
  ])
})

test('a standard that the mapping splits is no ground for change', async () => {
  const last = reviewOf({ community: 'TC-1', cycle: '2022-2023', edition: 'E0' })
  const before = [last.opened(codes), last.peer(codes, 'nmm'), last.final()]
  const mapping = mapped('E1', 'E0', [
    ['CS1', 'CS1', 'reworded'],
    ['CS2', 'CS2', 'split']
  ])
  expect((await localAfter([...whole, ...before, mapping])).sections[0]?.change).toEqual({
    from: '2022-2023',
    n: 1,
    percentMet: 0,
    points: 100
  })
})

test('the core standards stand beside one another, agreed or not', async () => {
  expect((await localAfter(whole)).coreStandards).toEqual([
    { standard: 'CS1', text: 'What CS1 asks', self: 'met', peer: 'met', agreed: true },
    { standard: 'CS2', text: 'What CS2 asks', self: 'met', peer: 'not', agreed: false }
  ])
})

test('every standard has both ratings, both comments and the titles of its evidence', async () => {
  expect((await localAfter(whole)).standards[2]).toEqual({
    ...{ standard: 'S1', section: 'Leaving', type: 2, core: false, text: 'What S1 asks' },
    ...{ self: 'partly', selfComment: { words: 'said s' }, peer: 'n/a', peerComment: { words: 'said p' } },
    evidence: [{ words: 'said t' }]
  })
})

test('what was erased is said to be erased', async () => {
  const erased = happened('WordsErased', { community: 'TC-1', cycle: '2023-2024', pieces: 2, on: '2024-05-01' })
  const report = await localAfter([...whole, erased], {}, 'sh')
  expect(report.standards[0]).toMatchObject({ selfComment: { erased: true }, peerComment: { words: 'said p' } })
  expect(report.summary.hostComments).toEqual({ erased: true })
  expect(report.erased).toBe(2)
})

test('where the two sides part is listed by who rated higher', async () => {
  expect((await localAfter(whole)).discrepancies).toEqual({
    selfHigher: [{ standard: 'CS2', section: 'Belonging', self: 'met', peer: 'not' }],
    peerHigher: []
  })
})

test('the benchmark shows the network with its quartiles and the sector as the national report does, small groups hidden', async () => {
  const others = [...ratedOnCs1('mmmmnnnnn'), ...ratedOnCs1('mmmmmm', { sector: 'CYP' })]
  const [belonging] = (await localAfter([...whole, ...others, published(1)])).benchmark
  expect(belonging).toEqual({
    section: 'Belonging',
    own: 50,
    // Only one community was rated on the other standard of the section.
    network: {
      ...{ group: 'all', shown: true, n: 16, selfRated: 0, percentMet: 68.8, quartiles: [0, 100, 100] },
      standards: { shown: 1, of: 2 }
    },
    sector: {
      ...{ group: 'ADTC', shown: true, n: 10, selfRated: 0, percentMet: 50, quartiles: null },
      standards: { shown: 1, of: 2 }
    }
  })
  expect((await localAfter([...whole, published(1)])).benchmark[0]).toMatchObject({
    own: 50,
    network: { shown: false },
    sector: { shown: false }
  })
})

test('the benchmark is that of the last issue, and there is none before the first', async () => {
  const others = [...ratedOnCs1('mmmmnnnnn'), ...ratedOnCs1('mmmmmm', { sector: 'CYP' })]
  expect((await localAfter([...whole, ...others])).benchmark[0]).toMatchObject({
    own: 50,
    network: { shown: false },
    sector: { shown: false }
  })
  const later = rated({ community: 'TC-late' }, ['CS1'], 'n')
  expect((await localAfter([...whole, ...others, published(1), ...later])).benchmark[0]).toMatchObject({
    network: { n: 16 }
  })
})

test('the community sees its own outcomes whatever their size', async () => {
  expect((await localAfter(whole)).outcomes).toEqual([
    { measure: 'planned-leaver', count: 3, perPlaceYear: 0.3 },
    { measure: 'occupied-place-days', count: 3_650, perPlaceYear: null }
  ])
  const earlier = { ...outcomes({ 'planned-leaver': 9 }), on: '2000-01-01' }
  expect((await localAfter([...whole, earlier])).outcomes[0]).toMatchObject({ count: 3 })
})

test('the action plan has a line for each action point, with what became of it', async () => {
  const settled = tell('ActionPointSettled', { finding: 2, outcome: 'dropped', on: '2024-09-09' })
  expect((await localAfter([...whole, settled])).actionPlan).toEqual([
    { action: { words: 'said b' }, standard: 'CS2', due: '2024-12-01', status: 'dropped', settledOn: '2024-09-09' }
  ])
})

test('the action plan tells who sees to an action point, until when, and what was reported on it', async () => {
  const given = tell('ActionPointAssigned', { finding: 2, owner: 'staff-team', due: '2025-01-31', on: '2024-05-02' })
  const progress = tell('ActionPointProgressed', { finding: 2, words: ref('p'), on: '2024-08-01' })
  expect((await localAfter([...whole, given, progress])).actionPlan).toMatchObject([
    { owner: 'staff-team', due: '2025-01-31', progress: [{ on: '2024-08-01', words: { words: 'said p' } }] }
  ])
})

test('agreement, kappa and mean shift are taken over what both sides rated met, partly or not', async () => {
  expect((await localAfter(whole)).statistics).toEqual({ n: 2, agreement: 50, kappa: 0, meanShift: 0.5 })
  const alike = [...setting, scoped(reviewOf({ community: 'TC-1' })), self(codes, 'mnp'), peer(codes, 'mpp')]
  expect((await localAfter(alike)).statistics).toEqual({ n: 3, agreement: 66.7, kappa: 0.5, meanShift: -0.17 })
  const all = [...setting, scoped(reviewOf({ community: 'TC-1' })), self(codes, 'mmm'), peer(codes, 'mmm')]
  expect((await localAfter(all)).statistics).toEqual({ n: 3, agreement: 100, kappa: null, meanShift: 0 })
})

test('a self-review has no peer column and no statistics', async () => {
  const own = reviewOf({ community: 'TC-1', kind: 'self-review' })
  const report = await localAfter([...setting, scoped(own), own.self(codes, 'mmp'), own.final()])
  expect(report.statistics).toBeNull()
  expect(report.sections[0]).toMatchObject({ self: { percentMet: 100 }, peer: null })
  expect(report.benchmark[0]).toMatchObject({ own: 100 })
})

test('a correction stands in the report with its reason and keeps the comment', async () => {
  const report = await localAfter([...whole, corrected(2, [{ by: 'peer', standard: 'CS2', rating: 'met' }])])
  expect(report.cover).toMatchObject({ status: 'final', version: 2, correctedOn: '2023-09-01' })
  expect(report.standards[1]).toMatchObject({ peer: 'met', peerComment: { words: 'said p' } })
  expect(report.summary.corrections).toEqual([{ version: 2, on: '2023-09-01', reason: { words: 'said r' } }])
})

test('an abandoned review says so, and gives way to another of the cycle', async () => {
  const gone = [...whole.slice(0, -1), tell('ReviewAbandoned')]
  expect((await localAfter(gone)).cover).toMatchObject({ status: 'abandoned' })
  const own = reviewOf({ community: 'TC-1', kind: 'self-review' })
  expect((await localAfter([...gone, scoped(own)])).cover).toMatchObject({ kind: 'self-review' })
  expect((await localAfter([...gone, scoped(own)], { kind: 'peer-review' })).cover).toMatchObject({
    status: 'abandoned'
  })
})

test('a community or a review that is not on record has no local report', async () => {
  expect(await answerAfterwards(whole, { community: 'TC-99' })).toEqual(
    left({ type: 'NoSuchCommunity', community: 'TC-99' })
  )
  expect(await answerAfterwards(whole, { cycle: '2022-2023' })).toEqual(
    left({ type: 'NoSuchReview', community: 'TC-1', cycle: '2022-2023', kind: null })
  )
})

test('a local report tells what was asked for, handed in and found of a portfolio, and nothing where there is none', async () => {
  const unvisited = reviewOf({ community: 'TC-1', kind: 'self-review' })
  const of = async (...events: ReadonlyArray<EventText>) =>
    (await localAfter([...setting, scoped(unvisited), ...events])).portfolio
  const asked = unvisited.tell('PortfolioAskedFor', { due: '2023-11-10' })
  const handedIn = unvisited.tell('PortfolioHandedIn', { pieces: 2, checkDue: '2023-12-08', on: '2023-11-09' })
  const findings = [
    { standard: 'CS1', words: ref('f') },
    { standard: null, words: ref('g') }
  ]
  const checked = unvisited.tell('PortfolioChecked', { findings, on: '2023-12-01' })
  const nothingYet = { handedInOn: null, pieces: 0, checkDue: null, checkedOn: null, findings: [] }
  expect(await of()).toBe(undefined)
  expect(await of(asked)).toEqual({ ...nothingYet, due: '2023-11-10' })
  const there = { handedInOn: '2023-11-09', pieces: 2, checkDue: '2023-12-08' }
  expect(await of(handedIn)).toEqual({ ...nothingYet, ...there, due: null })
  const found = [
    { standard: 'CS1', words: { words: 'said f' } },
    { standard: null, words: { words: 'said g' } }
  ]
  const whole = { due: '2023-11-10', ...there, checkedOn: '2023-12-01', findings: found }
  expect(await of(asked, handedIn, checked)).toEqual(whole)
  const again = unvisited.tell('PortfolioHandedIn', { pieces: 3, checkDue: '2024-01-08', on: '2023-12-04' })
  expect(await of(asked, handedIn, checked, again)).toEqual({
    ...{ ...whole, handedInOn: '2023-12-04', pieces: 3, checkDue: '2024-01-08', checkedOn: null }
  })
})

test('a standard that its edition has in plain words stands in the report in both, and any other as it is', async () => {
  const plainly = happened('PlainVersionWritten', {
    ...{ edition: 'E1', standard: 'CS1', plainText: 'We talk.', on: '2020-01-03' }
  })
  const { standards } = await localAfter([...setting, plainly, scoped(reviewOf({ community: 'TC-1' }))])
  expect(standards.map(({ standard, text, plainText }) => [standard, text, plainText])).toEqual([
    ...[['CS1', 'What CS1 asks', 'We talk.']],
    ...[
      ['CS2', 'What CS2 asks', undefined],
      ['S1', 'What S1 asks', undefined]
    ]
  ])
})
