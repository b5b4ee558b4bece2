/** A forum with two places, from its announcement to who came, a training that credits, and news from proposal to withdrawal. */
import type { Spoken } from '../network-in-memory.ts'
import { words } from '../told-commands.ts'

const prices = [
  { priceGroup: 'Full', net: 9_000 },
  { priceGroup: 'non-member', net: 15_000 }
]
const announce = (gathering: string, more: object): Spoken => ({
  ...{ type: 'AnnounceGathering', gathering, kind: 'forum', title: 'Forum', programme: words('Three speak.') },
  ...{ mode: 'in-person', heldIn: 'GB', places: 2, prices, freePlaces: [], training: null, on: '2023-10-02' },
  days: ['2024-03-20', '2024-03-21'],
  ...more
})
const forum = (type: string, on: string, fields: object = {}): Spoken => ({ type, gathering: 'F-24', on, ...fields })
const booking = (number: number, community: string | null) => ({ booking: `B${String(number)}`, community })
const news = { announcement: 'A-1', community: 'TC-0001', title: words('Open day'), words: words('Come.'), link: null }

export const gatheringScript: ReadonlyArray<Spoken> = [
  announce('F-24', { freePlaces: [{ membershipType: 'Full', places: 1 }] }),
  announce('T-24', { kind: 'training', training: 'lead', places: null, days: ['2024-02-01'] }),
  forum('BookPlace', '2023-11-20', { ...booking(1, 'TC-0001'), attendee: 'P-1' }),
  forum('BookPlace', '2023-11-21', { ...booking(2, 'TC-0001'), attendee: 'P-2' }),
  forum('BookPlace', '2023-11-21', { ...booking(3, 'TC-0002'), attendee: 'P-3' }),
  forum('BookPlace', '2023-11-21', { ...booking(4, null), attendee: 'P-4' }),
  forum('CancelPlace', '2024-01-15', booking(1, 'TC-0001')),
  forum('BookPlace', '2024-01-16', { ...booking(5, 'TC-0001'), attendee: 'P-1' }),
  forum('SubstituteAttendee', '2024-01-16', { ...booking(2, 'TC-0001'), attendee: 'P-5' }),
  forum('ChangePlaces', '2024-02-05', { places: 3 }),
  forum('MoveGathering', '2024-02-06', { days: ['2024-04-20'] }),
  forum('RecordAttendance', '2024-04-20', { bookings: ['B2', 'B3'] }),
  { type: 'BookPlace', gathering: 'T-24', ...booking(1, null), attendee: 'R-014', on: '2023-12-04' },
  { type: 'RecordAttendance', gathering: 'T-24', bookings: ['B1'], on: '2024-02-05' },
  { type: 'ProposeNews', ...news, on: '2023-12-05' },
  { type: 'MakeAnnouncement', ...news, kind: 'news', audience: ['Full'], on: '2023-12-06' },
  { type: 'ReviseAnnouncement', announcement: 'A-1', community: 'TC-0001', words: words('Do come.'), on: '2023-12-07' },
  { type: 'PassOnAnnouncement', announcement: 'A-1', community: 'TC-0002', on: '2023-12-08' },
  { type: 'WithdrawAnnouncement', announcement: 'A-1', on: '2024-03-06' },
  { type: 'ProposeNews', ...news, announcement: 'A-2', on: '2023-12-05' },
  { type: 'DeclineNews', announcement: 'A-2', community: 'TC-0001', reason: words('Told already.'), on: '2023-12-06' },
  { type: 'AskForAccess', community: 'TC-0001', person: 'P-2', service: 'hub', on: '2023-11-18' },
  { type: 'DeclineAccess', community: 'TC-0001', person: 'P-2', service: 'hub', on: '2023-11-19' },
  { type: 'GiveAccess', community: 'TC-0001', person: 'P-1', service: 'forum', on: '2023-11-20' },
  { type: 'RecordDeparture', community: 'TC-0001', person: 'P-1', on: '2024-01-20' },
  { type: 'WithdrawAccess', community: 'TC-0001', person: 'P-1', service: 'forum', on: '2024-02-05' }
]
