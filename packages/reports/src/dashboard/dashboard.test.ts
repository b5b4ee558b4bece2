import type { CommunityId, PlainDate } from '@cofc/core'
import { left } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { answerAfter, answered } from '../testing/answer-after.ts'
import {
  admitted,
  happened,
  planned,
  profileChanged,
  ref,
  registered,
  renewed,
  reviewOf,
  type EventText
} from '../testing/history.ts'
import { dashboardReport } from './report.ts'

const community = 'TC-1' as CommunityId
const last = reviewOf({ community, cycle: '2022-2023', kind: 'self-review' })
const review = reviewOf({ community })
const setting = [
  ...[planned('2022-2023'), planned('2023-2024'), registered('TC-1'), registered('TC-11')],
  ...admitted('TC-1', 'Full', '2022-2023'),
  renewed('TC-1', 'Full', '2023-2024')
]
const point = (finding: number, on: string, due: string | null) =>
  last.tell('FindingRecorded', {
    ...{ finding, findingKind: 'action', standard: null, words: ref('f'), due, on }
  })
/** Its last self-review, with two action points that are open and one that is done. */
const lastYear = [
  last.opened(['CS1']),
  last.tell('SelfReviewSubmitted', { on: '2022-11-01' }),
  point(1, '2023-02-01', '2023-09-29'),
  point(2, '2023-02-01', null),
  point(3, '2023-02-01', '2023-08-01'),
  last.tell('LocalReportDrafted', { on: '2023-03-01', commentsDue: '2023-03-15' }),
  last.tell('LocalReportIssued', { on: '2023-04-01', membershipType: 'Full' }),
  last.tell('ActionPointSettled', { finding: 3, outcome: 'done', on: '2023-07-01' }),
  last.tell('ActionPointAssigned', { finding: 2, owner: 'staff-team', due: '2023-12-01', on: '2023-05-01' })
]
const on = async (day: string, ...history: ReadonlyArray<EventText>) =>
  answered(
    await answerAfter([...setting, ...history], { said: () => 'Some words' })(dashboardReport, {
      ...{ community, on: day as PlainDate }
    })
  )

test('a dashboard is for its own community and the network team', () => {
  expect(dashboardReport.roles).toEqual({ 'network-team': 'any', 'link-person': 'own-community' })
})

test('a dashboard tells what waits for the community itself, and of nobody else', async () => {
  const other = reviewOf({ community: 'TC-11' })
  const { waits, name, status, membershipType } = await on(
    '2023-09-05',
    ...lastYear,
    review.opened(['CS1']),
    other.opened(['CS1'])
  )
  expect({ name, status, membershipType }).toEqual({ name: 'House TC-1', status: 'Member', membershipType: 'Full' })
  expect(waits.map(({ kind, community: of, daysLeft }) => [kind, of, daysLeft])).toEqual([
    ['self-review', 'TC-1', -2],
    ['visit-dates', 'TC-1', null]
  ])
})

test('a dashboard shows the reviews of the last cycle step by step, and who takes each', async () => {
  const { reviews } = await on('2023-10-02', ...lastYear, review.opened(['CS1']))
  expect(reviews.map(({ cycle, kind }) => [cycle, kind])).toEqual([['2023-2024', 'peer-review']])
  expect(reviews[0]?.steps.slice(0, 4).map(({ step, is, who, daysLeft }) => [step, is, who, daysLeft])).toEqual([
    ['self-review', 'now', 'link-person', -21],
    ['visit-dates', 'now', 'link-person', null],
    ['visit-agreed', 'to-come', 'network-team', null],
    ['team', 'to-come', 'network-team', null]
  ])
  expect((await on('2023-08-01', ...lastYear)).reviews.map(({ cycle }) => cycle)).toEqual(['2022-2023'])
})

test('a dashboard lists the action points that are open, with who sees to them and by when, and the reports to read', async () => {
  const { actions, reports } = await on('2023-09-27', ...lastYear)
  expect(actions).toEqual([
    {
      ...{ cycle: '2022-2023', kind: 'self-review', finding: 1, standard: null, words: { words: 'Some words' } },
      ...{ owner: null, due: '2023-09-29', daysLeft: 2 }
    },
    {
      ...{ cycle: '2022-2023', kind: 'self-review', finding: 2, standard: null, words: { words: 'Some words' } },
      ...{ owner: 'staff-team', due: '2023-12-01', daysLeft: 47 }
    }
  ])
  expect(reports).toEqual([{ cycle: '2022-2023', kind: 'self-review', status: 'final' }])
  const drafted = await on('2023-03-10', ...lastYear)
  expect([drafted.reports, drafted.actions]).toEqual([
    [{ cycle: '2022-2023', kind: 'self-review', status: 'draft' }],
    []
  ])
})

test('a dashboard tells what the community may do, and what it owed and met in the cycle that it began last', async () => {
  const found = await on('2023-10-01', profileChanged('TC-1', '2023-09-10', 'ADTC', { linkPerson: 'L-1' }))
  expect(found.benefits.find(({ benefit }) => benefit === 'peer-review-visit')?.is ?? found.benefits[0]?.is).toBe('yes')
  expect(found.owed?.cycle).toBe('2023-2024')
  expect(found.owed?.owed.find(({ obligation }) => obligation === 'link-person')?.is).toBe('met')
  const left = happened('MembershipWithdrawn', { community, admittedOn: '2022-09-01', on: '2022-10-01' })
  expect((await on('2025-10-01', planned('2024-2025'), planned('2025-2026'), left)).owed).toBeNull()
})

test('a dashboard tells the fees of a community that has an account, and by when the next is to be paid', async () => {
  expect((await on('2023-10-01')).fees).toBeNull()
  const opened = happened('AccountOpened', { community, on: '2023-09-01' })
  expect((await on('2023-10-01', opened)).fees).toMatchObject({ onAccount: 0, nextDue: null, outstanding: { all: 0 } })
})

const announced = (gathering: string, days: ReadonlyArray<string>, places: number | null = null) =>
  happened('GatheringAnnounced', {
    ...{ gathering, kind: 'forum', title: `Forum ${gathering}`, days, mode: 'online', places, programme: null },
    ...{ prices: [], freePlaces: [], credits: null, on: '2023-09-01' }
  })
test('a dashboard lists events to come, in the order of their days, and whether there is room', async () => {
  const booked = happened('PlaceBooked', {
    ...{ gathering: 'F-2', booking: 'B-1', attendee: 'A-1', community, priceGroup: 'Full', net: 0, free: false },
    on: '2023-09-20'
  })
  const { events } = await on(
    '2023-10-01',
    ...[announced('F-1', ['2023-12-01']), announced('F-2', ['2023-11-01'], 1), announced('F-3', ['2023-09-30'])],
    ...[
      booked,
      announced('F-4', ['2023-11-02']),
      happened('GatheringCancelled', { gathering: 'F-4', on: '2023-09-30' })
    ]
  )
  expect(events.map(({ gathering, isFull, booked: own }) => [gathering, isFull, own])).toEqual([
    ['F-2', true, 1],
    ['F-1', false, 0]
  ])
})

test('a dashboard tells how much is left of what a membership brings in numbers: reviews of its cycle and free places at events to come', async () => {
  const forum = {
    ...announced('F-1', ['2023-12-01']),
    freePlaces: [
      { membershipType: 'Full', places: 3 },
      { membershipType: 'Associate', places: 9 }
    ]
  }
  const online = { ...announced('F-2', ['2023-12-02']), freePlaces: [{ membershipType: 'Full', places: null }] }
  const free = (booking: string, community = 'TC-1') =>
    happened('PlaceBooked', {
      ...{ gathering: 'F-1', booking, community, attendee: booking, on: '2023-09-10' },
      ...{ priceGroup: 'Full', net: 0, free: true }
    })
  const held = [forum, online, announced('F-3', ['2023-12-03']), free('B-1'), free('B-2'), free('B-3', 'TC-11')]
  const told = async (day: string, ...more: ReadonlyArray<EventText>) =>
    (await on(day, ...lastYear, ...held, ...more)).left.map(one => [one.what, one.of, one.granted, one.used, one.left])
  const places = [
    ['free-place', 'F-1', 3, 2, 1],
    ['free-place', 'F-2', null, 0, null]
  ]
  expect(await told('2023-10-02', review.opened(['CS1']))).toEqual([
    ['self-review', '2023-2024', 1, 0, 1],
    ['peer-review-visit', '2023-2024', 1, 0, 1],
    ...places
  ])
  const submitted = review.tell('SelfReviewSubmitted', { on: '2023-10-03' })
  expect((await told('2023-10-04', review.opened(['CS1']), submitted))[0]).toEqual([
    ...['self-review', '2023-2024', 1, 1, 0]
  ])
  const suspended = happened('MembershipSuspended', { community, admittedOn: '2022-09-01', on: '2023-10-05' })
  const resting = (await on('2023-10-06', ...held, suspended)).left
  expect(resting.map(({ left: rest, rests }) => [rest, rests])).toEqual([
    [0, true],
    [0, true],
    [0, true],
    [0, true]
  ])
  expect((await on('2025-10-01', planned('2024-2025'), planned('2025-2026'), ...held)).left).toEqual([])
  const { rows } = dashboardReport.csv(await on('2023-10-02', ...held))
  expect(rows.filter(({ part }) => part === 'left')).toEqual([
    expect.objectContaining({ what: 'self-review', cycle: '2023-2024', granted: 1, used: 0, left: 1 }),
    expect.objectContaining({ what: 'peer-review-visit', cycle: '2023-2024', left: 1 }),
    expect.objectContaining({ what: 'free-place', event: 'F-1', granted: 3, used: 2, left: 1 }),
    expect.objectContaining({ what: 'free-place', event: 'F-2', granted: 'any', left: 'any' })
  ])
})

test('a dashboard shows the last announcements for the type of the community', async () => {
  const made = (announcement: string, on: string, audience: unknown) =>
    happened('AnnouncementMade', {
      ...{ announcement, on, kind: 'news', audience, community: null, title: ref('t'), words: ref('w'), link: null }
    })
  const many = ['1', '2', '3', '4', '5', '6'].map(day => made(`N-${day}`, `2023-09-0${day}`, 'public'))
  const { announcements } = await on('2023-10-01', ...many, made('N-7', '2023-09-07', ['Associate']))
  expect(announcements.map(one => one.announcement)).toEqual(['N-6', 'N-5', 'N-4', 'N-3', 'N-2'])
  expect(announcements[0]?.title).toEqual({ words: 'Some words' })
})

test('of a community that is not known there is no dashboard', async () => {
  const asked = { community: 'TC-9' as CommunityId, on: '2023-10-01' as PlainDate }
  expect(await answerAfter(setting)(dashboardReport, asked)).toEqual(
    left({ type: 'NoSuchCommunity', community: 'TC-9' })
  )
})

test('the table of a dashboard has a line for each thing on it', async () => {
  const { rows } = dashboardReport.csv(await on('2023-10-02', ...lastYear, review.opened(['CS1'])))
  const parts = new Map(rows.map(row => [row['part'], row['what']]))
  expect([...parts.keys()]).toEqual(['waits', 'step', 'report', 'action', 'entitlement', 'left', 'owed'])
})
