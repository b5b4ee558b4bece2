import type { ShortCode } from '@cofc/core'
import { isLeft } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { answerAfter, answered } from '../testing/answer-after.ts'
import { happened, type EventText } from '../testing/history.ts'
import type { AskGatherings } from './gatherings.ts'
import { gatheringsReport } from './report.ts'

const announced = (gathering: string, days: ReadonlyArray<string>, more: object = {}) =>
  happened('GatheringAnnounced', {
    ...{ gathering, kind: 'forum', title: `Forum ${gathering}`, programme: null, days, mode: 'in-person' },
    ...{ heldIn: 'GB', places: 2, prices: [{ priceGroup: 'non-member', net: 9_000 }], freePlaces: [] },
    ...{ training: null, on: '2024-01-02', ...more }
  })
const of = (booking: string, on: string, more: object = {}) => ({
  ...{ gathering: 'F-2', booking, community: 'TC-1', on, ...more }
})
const priced = { priceGroup: 'Full', net: 9_000 }
const forum: ReadonlyArray<EventText> = [
  announced('F-2', ['2024-03-30']),
  happened('PlaceBooked', of('B1', '2024-01-10', { attendee: 'P-1', ...priced, free: false })),
  happened('PlaceBooked', of('B2', '2024-01-11', { attendee: 'P-2', ...priced, net: 0, free: true })),
  happened('PutOnWaitingList', of('B3', '2024-01-12', { attendee: 'P-3', ...priced })),
  happened('PutOnWaitingList', of('B4', '2024-01-13', { attendee: 'P-4', ...priced, community: null })),
  happened('PlaceCancelled', of('B1', '2024-02-01', { refundPercent: 80 })),
  happened('PlaceTakenFromWaitingList', of('B3', '2024-02-01', { net: 9_000, free: false })),
  happened('AttendanceRecorded', of('B3', '2024-03-30', { attendee: 'P-3', training: null }))
]
const asking = async (ask: AskGatherings, ...history: ReadonlyArray<EventText>) =>
  answerAfter(history)(gatheringsReport, ask)
const code = (text: string) => text as ShortCode

test('gatherings are listed by day, for the network team alone, with how many have a place, wait and came', async () => {
  expect(gatheringsReport.roles).toEqual({ 'network-team': 'any' })
  const cancelled = happened('GatheringCancelled', { gathering: 'F-1', placesLost: [], on: '2024-02-09' })
  const { gathering, gatherings, places } = answered(
    await asking({}, ...forum, announced('F-1', ['2024-04-01', '2024-04-02']), cancelled)
  )
  expect([gathering, places]).toEqual([null, []])
  expect(gatherings).toEqual([
    {
      ...{ gathering: 'F-2', kind: 'forum', title: 'Forum F-2', days: ['2024-03-30'], mode: 'in-person' },
      ...{ cancelledOn: null, places: 2, taken: 2, waiting: 1, attended: 1 }
    },
    {
      ...{ gathering: 'F-1', kind: 'forum', title: 'Forum F-1', days: ['2024-04-01', '2024-04-02'] },
      ...{ mode: 'in-person', cancelledOn: '2024-02-09', places: 2, taken: 0, waiting: 0, attended: 0 }
    }
  ])
})

test('the list of places names by id who booked, in their order, at what price and how each stands', async () => {
  const { places } = answered(await asking({ gathering: code('F-2') }, ...forum, announced('F-20', ['2024-05-01'])))
  expect(places.map(({ booking, attendee, status, net, free }) => [booking, attendee, status, net, free])).toEqual([
    ['B1', 'P-1', 'Cancelled', 9_000, false],
    ['B2', 'P-2', 'Booked', 0, true],
    ['B3', 'P-3', 'Attended', 9_000, false],
    ['B4', 'P-4', 'Waiting', 9_000, false]
  ])
  expect(places[0]).toMatchObject({ community: 'TC-1', cancelledOn: '2024-02-01', refundPercent: 80 })
  expect(places[3]).toMatchObject({ community: null, cancelledOn: null, refundPercent: null })
})

test('days, places and people are told as they are now', async () => {
  const moved = happened('GatheringMoved', { gathering: 'F-2', days: ['2024-04-20'], on: '2024-02-02' })
  const more = happened('PlacesChanged', { gathering: 'F-2', places: null, on: '2024-02-03' })
  const instead = happened('AttendeeSubstituted', of('B2', '2024-02-04', { attendee: 'P-9' }))
  const left = happened('WaitingListLeft', of('B4', '2024-02-05', { community: null }))
  const found = answered(await asking({ gathering: code('F-2') }, ...forum, moved, more, instead, left))
  expect(found.gatherings).toMatchObject([{ days: ['2024-04-20'], places: null, waiting: 0 }])
  expect(found.places.map(({ attendee }) => attendee)).toEqual(['P-1', 'P-9', 'P-3', 'P-4'])
  expect(found.places[3]).toMatchObject({ status: 'Cancelled', cancelledOn: '2024-02-05', refundPercent: null })
})

test('a gathering that is not announced is told as such', async () => {
  const unknown = await asking({ gathering: code('F-9') }, ...forum, announced('F-90', ['2024-05-01']))
  expect(isLeft(unknown) && unknown.left).toEqual({ type: 'NoSuchGathering', gathering: 'F-9' })
  expect(gatheringsReport.failures.NoSuchGathering.says({ type: 'NoSuchGathering', gathering: code('F-9') })).toBe(
    'No gathering F-9 is announced.'
  )
})

test('the table has a line for each gathering, or for each place of one', async () => {
  const all = gatheringsReport.csv(answered(await asking({}, ...forum)))
  expect(all.rows.map(({ gathering, days, taken }) => [gathering, days, taken])).toEqual([['F-2', '2024-03-30', 2]])
  const one = gatheringsReport.csv(answered(await asking({ gathering: code('F-2') }, ...forum)))
  expect(one.columns).toEqual(expect.arrayContaining(['attendee', 'status', 'net']))
  expect(one.rows).toHaveLength(4)
  expect(one.rows[0]).toMatchObject({ gathering: 'F-2', booking: 'B1', free: 'no', refundPercent: 80 })
  expect(one.rows[1]).toMatchObject({ booking: 'B2', free: 'yes' })
})
