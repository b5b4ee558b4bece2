/** Gatherings and announcements as a folder tells them. */
import { added, changed, gatheringNetwork, lacking, type Cells, type Files } from '@cofc/verification'
import { expect, test } from 'vitest'
import { memoryStores } from './testing/memory-stores.ts'

const imported = async (...folders: ReadonlyArray<Files>) => {
  const stores = memoryStores()
  const summaries = []
  for (const folder of folders) summaries.push(await stores.import(folder, { keepGoing: true }))
  const events = await stores.history()
  return {
    summaries,
    told: (stream: string) =>
      events
        .filter(event => event.stream === stream)
        .map(({ type, data }) =>
          [data['on'] as string, type, ...('booking' in data ? [data['booking'] as string] : [])].join(' ')
        ),
    of: (type: string) => events.filter(event => event.type === type).map(({ data }) => data)
  }
}
const booking = (row: number, cells: Cells, files: Files = gatheringNetwork): Files =>
  changed(files, 'bookings.csv', row, cells)

test('a gathering is announced, booked, waited for, cancelled and attended, and importing it again does nothing', async () => {
  const { summaries, told, of } = await imported(gatheringNetwork, gatheringNetwork)
  expect(summaries.map(({ outcome }) => outcome)).toEqual(['imported', 'nothing-new'])
  expect(summaries[1]).toMatchObject({ refused: 0, differing: 0 })
  expect(told('gathering-F-21')).toEqual([
    '2021-06-01 GatheringAnnounced',
    '2021-07-01 PlaceBooked B1',
    '2021-07-02 PlaceBooked B2',
    '2021-07-03 PutOnWaitingList B3',
    '2021-11-10 PlaceCancelled B2',
    '2021-11-10 PlaceTakenFromWaitingList B3',
    '2021-11-21 AttendanceRecorded B1',
    '2021-11-21 AttendanceRecorded B3'
  ])
  expect(of('GatheringAnnounced')).toMatchObject([
    { on: '0001-01-01', days: ['2021-10-05'], training: 'lead', heldIn: null },
    {
      ...{ days: ['2021-11-20', '2021-11-21'], places: 2, heldIn: 'GB', programme: null },
      prices: [
        { priceGroup: 'Full', net: 9_000 },
        { priceGroup: 'non-member', net: 15_050 }
      ],
      freePlaces: [
        { membershipType: 'Developmental', places: 1 },
        { membershipType: 'Associate', places: null }
      ]
    },
    { gathering: 'M-21' }
  ])
  expect(of('PlaceTakenFromWaitingList')).toMatchObject([{ net: 15_050, free: false }])
  expect(told('gathering-M-21').at(-1)).toBe('2021-10-11 GatheringCancelled')
})

test('whoever attended a training by a folder is credited with it, and whoever stayed away is not', async () => {
  const { of } = await imported(gatheringNetwork)
  expect(of('TrainingCredited')).toMatchObject([
    { reviewer: 'R-002', training: 'lead', gathering: 'T-21', on: '2021-10-05' }
  ])
})

test('an announcement is made and withdrawn, and what it tells is never shown', async () => {
  const other = changed(gatheringNetwork, 'announcements.csv', 0, { title: 'Something else', words: 'Stay at home.' })
  const { summaries, told } = await imported(gatheringNetwork, other)
  expect(told('announcement-A-2')).toEqual(['2021-08-01 AnnouncementMade', '2021-12-01 AnnouncementWithdrawn'])
  expect(summaries[1]?.differences).toMatchObject([
    { file: 'announcements.csv', line: 2, column: 'title', was: null, is: null },
    { file: 'announcements.csv', line: 2, column: 'words', was: null, is: null }
  ])
  expect(JSON.stringify(summaries)).not.toMatch(/home|bring/)
})

test('a place waits for the membership by whose price it is booked', async () => {
  const wrong = changed(gatheringNetwork, 'memberships.csv', 0, { type: 'Fulll' })
  const { summaries, of } = await imported(wrong, gatheringNetwork)
  expect(summaries[0]?.refusals[0]).toMatchObject({ file: 'memberships.csv', line: 2, column: 'type' })
  expect(summaries[1]).toMatchObject({ outcome: 'imported', refused: 0, differing: 0 })
  const first = of('PlaceBooked').find(({ attendee }) => attendee === 'R-001')
  expect(first).toMatchObject({ priceGroup: 'Full', net: 9_000 })
})

test('a booking of a gathering that is refused waits for it, and so do the steps of a booking that is refused', async () => {
  const wrong = changed(gatheringNetwork, 'events.csv', 0, { mode: 'at home' })
  const { summaries, told } = await imported(wrong, gatheringNetwork)
  expect(summaries[0]?.refusals).toMatchObject([{ file: 'events.csv', line: 2, column: 'mode' }])
  expect(summaries[1]).toMatchObject({ outcome: 'imported', refused: 0, differing: 0 })
  expect(told('gathering-F-21')).toHaveLength(8)
  const unknown = await imported(added(gatheringNetwork, 'bookings.csv', 0, { event: 'F-99' }))
  expect(unknown.summaries[0]?.refusals).toMatchObject([{ file: 'bookings.csv', column: 'event' }])
})

test('what is told of a booking later is added to it', async () => {
  const { summaries, told } = await imported(booking(1, { cancelled_on: '' }), gatheringNetwork)
  expect(summaries.map(({ refused }) => refused)).toEqual([1, 0])
  expect(told('gathering-F-21').slice(3)).toEqual([
    ...['2021-07-03 PutOnWaitingList B3', '2021-11-10 PlaceCancelled B2', '2021-11-10 PlaceTakenFromWaitingList B3'],
    ...['2021-11-21 AttendanceRecorded B1', '2021-11-21 AttendanceRecorded B3']
  ])
})

test('a row says what fits, and its days are in order', async () => {
  const refused = async (files: Files) => (await memoryStores().import(files)).refusals[0]
  const event = (cells: Cells) => changed(gatheringNetwork, 'events.csv', 0, cells)
  expect(await refused(event({ prices: 'Full:90' }))).toMatchObject({ line: 2, column: 'prices' })
  expect(await refused(event({ prices: 'Full:90.00:1' }))).toMatchObject({ line: 2, column: 'prices' })
  expect(await refused(event({ prices: 'Everybody:90.00' }))).toMatchObject({ line: 2, column: 'prices' })
  expect(await refused(event({ free_places: 'Full:many' }))).toMatchObject({ line: 2, column: 'free_places' })
  expect(await refused(event({ free_places: 'non-member:1' }))).toMatchObject({ line: 2, column: 'free_places' })
  expect(await refused(event({ cancelled_on: '2021-05-01' }))).toMatchObject({ line: 2 })
  expect(await refused(booking(1, { cancelled_on: '2021-07-01' }))).toMatchObject({ line: 3 })
  const told = (cells: Cells) => changed(gatheringNetwork, 'announcements.csv', 0, cells)
  expect(await refused(told({ audience: 'public;Full' }))).toMatchObject({ line: 2, column: 'audience' })
  expect(await refused(told({ withdrawn_on: '2021-07-01' }))).toMatchObject({ line: 2 })
  expect(await refused(lacking(gatheringNetwork, 'bookings.csv', 0))).toBeUndefined()
})
