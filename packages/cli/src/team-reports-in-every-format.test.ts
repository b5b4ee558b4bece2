/** What the network team works by, and what is told of members and standards, is the same as data, as a page and as a table. */
import type { Cycle, PlainDate } from '@cofc/core'
import { reports } from '@cofc/reports'
import {
  admitted,
  drafted,
  planned,
  published,
  record,
  registered,
  reviewOf,
  wrote,
  type EventText
} from '@cofc/reports/testing'
import { isLeft, type Either } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { catchUp } from './report-followers.ts'
import { temporaryStores } from './testing/composed.ts'
import { expectSameInEveryFormat } from './testing/in-every-format.ts'

const right = <E, A>(result: Either<E, A>): A => {
  if (isLeft(result)) throw new Error(JSON.stringify(result.left))
  return result.right
}
const [cycle, on] = ['2023-2024' as Cycle, '2024-09-02' as PlainDate]
const ref = (letter: string) => ({ commitment: letter.repeat(43), length: 7 })
const key = { community: 'TC-0001', cycle: '2024-2025', kind: 'peer-review' }
const reviewed = (type: EventText['type'], day: string, fields: object): EventText => ({
  type,
  ...key,
  on: day,
  ...fields
})
const team = [
  { reviewer: 'R-1', role: 'lead' },
  { reviewer: 'R-2', role: 'observer' }
]
const scope = [{ standard: 'CS1', section: 'Section 1', standardType: 1, core: true }]
/** One review whose report is final, with a visit and two action points. */
const beside: ReadonlyArray<EventText> = [
  {
    type: 'ReviewerRegistered',
    reviewer: 'R-1',
    trainedAs: ['lead'],
    seniorYears: null,
    privateFacts: ref('f'),
    on: '2023-01-01'
  },
  reviewed('ReviewOpened', '2023-09-01', { edition: 'E1', sector: 'ADTC', membershipType: 'Full', scope }),
  reviewed('SelfReviewSubmitted', '2023-10-01', {}),
  reviewed('VisitDatesOffered', '2023-10-02', { visit: 1, dates: ['2024-01-10', '2024-01-12'] }),
  reviewed('VisitAgreed', '2023-10-03', { visit: 1, date: '2024-01-10', mode: 'hybrid' }),
  reviewed('VisitHeld', '2024-01-10', {
    ...{ v: 2, visit: 1, days: ['2024-01-10'], mode: 'in-person', team, stakeholders: 0 },
    ...{ clientMemberRule: 'met', clientMembers: ref('m') }
  }),
  reviewed('FindingRecorded', '2024-01-11', {
    finding: 1,
    findingKind: 'action',
    standard: 'CS1',
    words: ref('w'),
    due: '2024-05-01'
  }),
  reviewed('FindingRecorded', '2024-01-11', {
    finding: 2,
    findingKind: 'action',
    standard: null,
    words: ref('w'),
    due: null
  }),
  reviewed('VisitDatesOffered', '2024-01-12', { visit: 2, dates: ['2024-02-10'] }),
  reviewed('LocalReportDrafted', '2024-02-01', { commentsDue: '2024-02-15' }),
  reviewed('LocalReportIssued', '2024-03-01', { membershipType: 'Full' })
]
const inCycle = (event: EventText): EventText => (event['cycle'] === '2024-2025' ? { ...event, cycle } : event)
const values: ReadonlyArray<string> = ['respect', 'balance']
const codes = Array.from({ length: 16 }, (_, place) => `S${String(place + 1)}`)
const communities = Array.from({ length: 40 }, (_, place) => `TC-${String(place + 1).padStart(4, '0')}`)
/** Which rating each standard is given: they differ by community, and now and then by side. */
const letters = (turn: number): string => codes.map((_, place) => 'mmpnmm'[(turn * 5 + place * 7) % 6] ?? 'm').join('')
const counts = (turn: number) => ({
  ...{ 'self-harm': turn % 7, 'self-harm-severe': turn % 3, 'planned-leaver': turn % 5 },
  'occupied-place-days': 3_000 + 50 * turn
})
/** Of one sector there are too few to be shown apart. */
const sectorAt = (turn: number): string => (turn % 13 === 12 ? 'CYP' : 'ADTC')
const reviewedOf = (community: string, turn: number): ReadonlyArray<EventText> => {
  const review = reviewOf({ community, sector: sectorAt(turn) })
  const scope = sectorAt(turn) === 'CYP' ? codes : codes.slice(0, -1)
  return [
    ...[review.opened(scope), review.self(scope, letters(turn)), review.outcomes(counts(turn))],
    ...[review.peer(scope, letters(turn % 4 === 0 ? turn + 1 : turn)), review.final()]
  ]
}
/** Every community but the first has a review that is final; that of the first is told beside. */
const network: ReadonlyArray<EventText> = [
  drafted(),
  ...codes.map((code, place) =>
    wrote(code, { values: values.slice(0, place % 3), sectors: code === 'S16' ? ['CYP'] : [] })
  ),
  planned(cycle),
  ...communities.flatMap((community, turn) => [registered(community, sectorAt(turn)), ...admitted(community)]),
  ...communities.flatMap((community, turn) => (turn === 0 ? [] : reviewedOf(community, turn)))
]

test('deadlines, visits, actions, agreement, members, core standards, values, reviewers and outcomes are the same in every format', async () => {
  await using stores = await temporaryStores()
  const { composed } = stores
  await record(composed.following.events, [...network, ...beside.map(inCycle), published(1)])
  right(await catchUp(composed)())
  const { ask } = composed.reads
  const deadlines = right(await ask(reports.deadlines)({ on, ahead: 20 as never })())
  expect(deadlines.overdue).toBeGreaterThan(5)
  await expectSameInEveryFormat('deadlines', deadlines)
  const visits = right(await ask(reports['visit-calendar'])({ cycle })())
  expect(visits.visits.map(({ status }) => status)).toEqual(['held', 'offered'])
  await expectSameInEveryFormat('visit-calendar', visits)
  const actions = right(await ask(reports['actions-outstanding'])({ on })())
  expect([actions.outstanding, actions.overdue]).toEqual([2, 1])
  await expectSameInEveryFormat('actions-outstanding', actions)
  const agreed = right(await ask(reports['self-and-peer'])({ cycle })())
  expect(agreed.communities.length).toBeGreaterThan(5)
  await expectSameInEveryFormat('self-and-peer', agreed)
  await expectSameInEveryFormat('members-over-time', right(await ask(reports['members-over-time'])({ on })()))
  const core = right(await ask(reports['core-standards-met'])({ cycle })())
  expect(await expectSameInEveryFormat('core-standards-met', core)).toBeGreaterThan(0)
  const read = right(await ask(reports['core-values'])({ cycle })())
  expect(read.values).toHaveLength(2)
  await expectSameInEveryFormat('core-values', read)
  const balance = right(await ask(reports['reviewer-balance'])({ cycle, on })())
  expect(balance.reviewers).toHaveLength(1)
  await expectSameInEveryFormat('reviewer-balance', balance)
  const outcomes = right(await ask(reports['outcomes-benchmark'])({ cycle, community: 'TC-0002' as never })())
  expect(outcomes.measures[1]?.n).toBeGreaterThan(5)
  await expectSameInEveryFormat('outcomes-benchmark', outcomes)
  const peers = right(await ask(reports['outcomes-among-peers'])({ cycle, community: 'TC-0002' as never })())
  expect(peers.measures.flatMap(({ peers: { shown } }) => (shown ? [shown] : [])).length).toBeGreaterThan(0)
  await expectSameInEveryFormat('outcomes-among-peers', peers)
})
