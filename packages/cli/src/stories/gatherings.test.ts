/** Gatherings, announcements and access as they really happen: through the whole application, with what follows of them. */
import { sentenceOf, type CommunityId, type PlainDate } from '@cofc/core'
import { erase, submit, submitWithReactions } from '@cofc/application'
import { expect, test } from 'vitest'
import { networkInMemory, type NetworkInMemory, type Spoken } from '../testing/network-in-memory.ts'
import { joins, network, words } from '../testing/told-commands.ts'

const forum: Spoken = {
  ...{ type: 'AnnounceGathering', gathering: 'F-24', kind: 'forum', title: 'Annual Forum', programme: words('Talks.') },
  ...{ days: ['2024-03-30'], mode: 'in-person', heldIn: 'GB', places: 1, freePlaces: [], training: null },
  prices: [
    { priceGroup: 'Full', net: 9_000 },
    { priceGroup: 'non-member', net: 15_000 }
  ],
  on: '2023-10-02'
}
const training: Spoken = {
  ...{ ...forum, gathering: 'T-24', kind: 'training', title: 'Leading a visit', programme: null, training: 'lead' },
  ...{ days: ['2024-02-01'], mode: 'online', heldIn: null, places: null }
}
const book = (on: string, booking: string, attendee: string, community: string | null = 'TC-0001'): Spoken => ({
  ...{ type: 'BookPlace', gathering: 'F-24', booking, attendee, community, on }
})
const told = async ({ events }: NetworkInMemory, stream: string) =>
  (await events(stream)).map(({ data }) => sentenceOf(data as never))
const attended = (gathering: string, on: string, ...bookings: ReadonlyArray<string>): Spoken => ({
  ...{ type: 'RecordAttendance', gathering, bookings, on }
})
const of = { communities: ['TC-0001'], cycles: [], reviews: [] }

test('a forum is booked at the price of the day, waited for, given back and attended, and each step is told in a sentence', async () => {
  const inMemory = networkInMemory()
  const { give, due } = inMemory
  await give(...network, ...joins('TC-0002'), forum)
  const suspend = { type: 'SuspendMembership', community: 'TC-0002', cause: 'fees-unpaid', words: words('Unpaid.') }
  await give(book('2023-11-01', 'B1', 'P-1'), { ...suspend, on: '2023-11-02' })
  await give(book('2023-11-03', 'B2', 'P-2', 'TC-0002'), {
    ...{ type: 'CancelPlace', gathering: 'F-24', booking: 'B1', community: 'TC-0001', on: '2024-03-05' }
  })
  const ofMoney = [
    { kind: 'quote', by: '2023-09-01' },
    { kind: 'charge', by: '2023-11-01' }
  ]
  expect(await due('2024-03-30', { ...of, gatherings: ['F-24'] })).toMatchObject([
    ...ofMoney,
    { kind: 'attendance', by: '2024-03-30' }
  ])
  await give(attended('F-24', '2024-03-30', 'B2'))
  expect(await due('2024-04-30', { ...of, gatherings: ['F-24'] })).toMatchObject(ofMoney)
  expect(await told(inMemory, 'gathering-F-24')).toEqual([
    'The forum “Annual Forum” was announced for 30 March 2024, with 1 place.',
    'A place was booked for P-1 (booking B1), for £90.00 without VAT.',
    'No place was left, so P-2 was put on the waiting list (booking B2).',
    'Booking B1 was cancelled, and 50 per cent of its price is given back.',
    'Booking B2 moved up from the waiting list to a place, for £150.00 without VAT.',
    'P-2 was there, by booking B2.'
  ])
})

test('a reviewer who came to a training is a lead reviewer from then on, and whoever is no reviewer is credited with nothing', async () => {
  const { give, events } = networkInMemory()
  await give(...network, training)
  const inTraining = (booking: string, attendee: string) => ({
    ...book('2024-01-10', booking, attendee, null),
    gathering: 'T-24'
  })
  await give(inTraining('B1', 'R-031'), inTraining('B2', 'P-7'))
  expect(await give(attended('T-24', '2024-02-01', 'B1', 'B2'))).toEqual([
    ...['AttendanceRecorded', 'AttendanceRecorded', 'TrainingCredited']
  ])
  expect((await events('reviewer-R-031')).at(-1)?.data).toMatchObject({
    ...{ type: 'TrainingCredited', training: 'lead', gathering: 'T-24', on: '2024-02-01' }
  })
  expect(await give(attended('T-24', '2024-02-02', 'B1'))).toEqual([])
})

test('of two who book the last place at once one has it, and the other waits and is charged nothing', async () => {
  const inMemory = networkInMemory()
  const { give, dependencies, events } = inMemory
  await give(...network, ...joins('TC-0002'), forum)
  const bookings = [book('2023-11-01', 'B1', 'P-1'), book('2023-11-01', 'B2', 'P-2', 'TC-0002')]
  const done = await Promise.all(
    bookings.map(async (command, place) => {
      const id = `00000000-0000-4000-8000-00000000010${String(place)}`
      return submitWithReactions(dependencies)({ id, command, actor: { role: 'network-team', subject: 'test' } })()
    })
  )
  expect(done).toMatchObject([{ _tag: 'Right' }, { _tag: 'Right' }])
  const types = (await events('gathering-F-24')).map(({ type }) => type)
  expect(types).toEqual(['GatheringAnnounced', 'PlaceBooked', 'PutOnWaitingList'])
  const charged = await Promise.all(['account-TC-0001', 'account-TC-0002'].map(events))
  expect(charged.flat().filter(({ type }) => type === 'ChargeAdded')).toHaveLength(1)
})

test('a link person books and cancels for their own community alone', async () => {
  const { give, dependencies } = networkInMemory()
  await give(...network, ...joins('TC-0002'), forum, book('2023-11-01', 'B1', 'P-1'))
  let given = 0
  const asLinkPerson = async (command: Spoken) => {
    given += 1
    const id = `00000000-0000-4000-8000-00000000000${String(given)}`
    const actor = { role: 'link-person', subject: 'L-2', community: 'TC-0002' as CommunityId } as const
    return submit(dependencies)({ id, command, actor })()
  }
  const cancel = (community: string) => ({
    ...{ type: 'CancelPlace', gathering: 'F-24', booking: 'B1', community, on: '2023-11-02' }
  })
  expect(await asLinkPerson(cancel('TC-0001'))).toMatchObject({ left: { type: 'Denied' } })
  expect(await asLinkPerson(cancel('TC-0002'))).toMatchObject({ left: { refusal: { type: 'BookingUnknown' } } })
  expect(await asLinkPerson(book('2023-11-02', 'B2', 'P-2', null))).toMatchObject({ left: { type: 'Denied' } })
  expect(await asLinkPerson(book('2023-11-02', 'B2', 'P-2', 'TC-0002'))).toMatchObject({ _tag: 'Right' })
})

const news = {
  announcement: 'A-1',
  community: 'TC-0001',
  title: words('Open day'),
  words: words('Come and see.'),
  link: null
}

test('a member’s news is due to be answered, announced, and gone from where it was kept when its words are erased', async () => {
  const inMemory = networkInMemory()
  const { give, due, refused, dependencies } = inMemory
  await give(...network, { type: 'ProposeNews', ...news, on: '2024-01-10' })
  const asked = { ...of, announcements: ['A-1'] }
  const toBeQuoted = { kind: 'quote', community: 'TC-0001', by: '2023-09-01' }
  expect(await due('2024-01-10', asked)).toMatchObject([
    toBeQuoted,
    { kind: 'news', community: 'TC-0001', by: '2024-01-10' }
  ])
  await give({ type: 'MakeAnnouncement', ...news, kind: 'news', audience: ['Full'], on: '2024-01-12' })
  expect(await due('2024-01-12', asked)).toMatchObject([toBeQuoted])
  const passOn = { type: 'PassOnAnnouncement', announcement: 'A-1', on: '2024-01-13' }
  expect(await refused({ ...passOn, community: 'TC-0009' })).toMatchObject({ type: 'NotAmongTheAudience' })
  expect(await give({ ...passOn, community: 'TC-0001' })).toEqual(['AnnouncementPassedOn'])
  expect(await told(inMemory, 'announcement-A-1')).toEqual([
    'TC-0001 told the network its news (A-1).',
    'News of TC-0001 (A-1) was announced to Full members.',
    'TC-0001 passed on the announcement A-1.'
  ])
  const kept = async () => dependencies.content.count('community TC-0001', null)()
  expect(await kept()).toMatchObject({ right: 4 })
  const erasing = {
    ...{ id: '00000000-0000-4000-8000-0000000000e1', actor: { role: 'network-team' as const, subject: 'test' } },
    ...{ about: { community: 'TC-0001' as CommunityId, cycle: null }, on: '2024-02-01' as PlainDate }
  } as const
  expect(await erase(dependencies)(erasing)()).toMatchObject({ right: 4 })
  expect(await kept()).toMatchObject({ right: 0 })
})

test('access is given to a member’s people, and due to be withdrawn when one leaves or the membership ends', async () => {
  const { give, due, told: history, refused } = networkInMemory()
  const access = (type: string, on: string, person: string, service: string): Spoken => ({
    ...{ type, community: 'TC-0001', person, service, on }
  })
  await give(
    ...network,
    access('GiveAccess', '2023-10-01', 'P-1', 'forum'),
    access('GiveAccess', '2023-10-01', 'P-2', 'hub')
  )
  await give({ type: 'RecordDeparture', community: 'TC-0001', person: 'P-1', on: '2024-01-20' })
  const dueOn = async (day: string) => (await due(day, of)).filter(({ kind }) => kind === 'access').map(({ by }) => by)
  expect(await dueOn('2024-02-01')).toEqual(['2024-01-20'])
  await give(access('WithdrawAccess', '2024-02-02', 'P-1', 'forum'))
  expect(await dueOn('2024-02-02')).toEqual([])
  await give({ type: 'WithdrawMembership', community: 'TC-0001', on: '2024-03-01' })
  expect(await dueOn('2024-03-01')).toEqual(['2024-03-01'])
  expect(await refused(access('GiveAccess', '2024-03-02', 'P-3', 'forum'))).toMatchObject({ type: 'NoMemberForAccess' })
  expect(await history('TC-0001', '2024-01-20')).toEqual([
    'P-1 left the community.',
    'The access of P-1 to the e-mail forum was withdrawn.',
    'The community withdrew from membership.'
  ])
})
