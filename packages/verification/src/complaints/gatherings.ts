/** Bookings against the days and places of their gatherings, and what is told against its days. */
import { byKey, failing, listOf, type Check, type NetworkRecord } from './record.ts'
import type { Row } from '../folder.ts'

interface Booked {
  readonly row: Row
  readonly gathering: Row | undefined
  readonly others: ReadonlyArray<Row>
}
const isAfter = (day: string | undefined, other: string | undefined): boolean =>
  day !== undefined && day !== '' && other !== undefined && other !== '' && day > other
const comes = (row: Row): boolean => row['cancelled_on'] === ''

const checks: ReadonlyArray<Check<Booked>> = [
  ['no such gathering', ({ gathering }) => gathering === undefined],
  ['booked before it was announced', ({ row, gathering }) => isAfter(gathering?.['announced_on'], row['on'])],
  ['booked once it was cancelled', ({ row, gathering }) => isAfter(row['on'], gathering?.['cancelled_on'])],
  ['cancelled before it was booked', ({ row }) => isAfter(row['on'], row['cancelled_on'])],
  ['attended and cancelled', ({ row }) => row['attended'] === 'yes' && !comes(row)],
  [
    'attended what was cancelled',
    ({ row, gathering }) => row['attended'] === 'yes' && gathering?.['cancelled_on'] !== ''
  ],
  [
    'has two places',
    ({ row, others }) =>
      comes(row) && others.filter(one => comes(one) && one['attendee'] === row['attendee']).length > 1
  ]
]
const badGatherings = ({ rows }: NetworkRecord): ReadonlyArray<string> => {
  const bookings = byKey(rows('bookings.csv'), 'event')
  return rows('events.csv').flatMap(row => {
    const attended = (bookings.get(row['event']!) ?? []).filter(one => one['attended'] === 'yes').length
    return failing(row, [
      ['no day', ({ days }) => listOf(days).length === 0],
      ['no price of non-members', ({ prices }) => !listOf(prices).some(price => price.startsWith('non-member:'))],
      ['held nowhere, or online somewhere', ({ mode, held_in }) => (mode === 'online') !== (held_in === '')],
      ['more came than there were places', ({ places }) => places !== '' && attended > Number(places)]
    ]).map(what => `${row['event']!}: ${what}`)
  })
}

export const areBadlyBooked = (record: NetworkRecord): ReadonlyArray<string> => {
  const [gatherings, bookings] = [
    byKey(record.rows('events.csv'), 'event'),
    byKey(record.rows('bookings.csv'), 'event')
  ]
  const ofBookings = record.rows('bookings.csv').flatMap(row => {
    const event = row['event']!
    const booked = { row, gathering: gatherings.get(event)?.[0], others: bookings.get(event) ?? [] }
    return failing(booked, checks).map(what => `${event} ${row['booking']!}: ${what}`)
  })
  const told = record
    .rows('announcements.csv')
    .filter(row => isAfter(row['on'], row['withdrawn_on']))
    .map(row => `${row['announcement']!}: withdrawn before it was made`)
  return [...badGatherings(record), ...ofBookings, ...told]
}
