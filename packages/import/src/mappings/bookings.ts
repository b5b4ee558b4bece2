/** bookings.csv: who booked a place at a gathering, who cancelled it, and who came. */
import { beforeRecords } from '@cofc/core'
import * as cell from '../reading/cells.ts'
import { ifGiven, needed } from '../reading/column.ts'
import { csvFile, planned } from './csv-file.ts'
import { inOrder } from './days-in-order.ts'
import { streamsOf, type GatheringKnown } from './known.ts'
import { reviewers } from './reviewers.ts'
import { keyOf, gives } from './row.ts'
import { stepsOf } from './step.ts'

const file = csvFile({
  name: 'bookings.csv',
  as: 'network-team',
  subject: 'gathering',
  keyed: ['event', 'booking'],
  columns: {
    event: needed(cell.shortCode),
    booking: needed(cell.shortCode),
    on: needed(cell.date),
    community: ifGiven(cell.communityId),
    attendee: needed(cell.opaqueId),
    cancelled_on: ifGiven(cell.date),
    attended: ifGiven(cell.yesOrNo)
  },
  commands: ['BookPlace', 'CancelPlace', 'RecordAttendance'],
  doubt: inOrder(['on'], ['cancelled_on']),
  alsoNeeds: [
    {
      file: 'events.csv',
      column: 'event',
      of: ({ event }) => [{ named: event, streams: streamsOf('gathering', [event]) }]
    }
  ],
  missedBy: ['BookingUnknown', 'NoPlaceHeld']
})
const step = stepsOf()(file)
const of = { gathering: 'event', booking: 'booking', community: 'community' } as const

const booked = step('BookPlace')({
  what: 'booked',
  fields: { ...of, attendee: 'attendee', on: 'on' },
  leansOn: ['AnnounceGathering']
})
const cancelled = step('CancelPlace')({
  what: 'cancelled',
  given: ['cancelled_on'],
  fields: { ...of, on: 'cancelled_on' },
  leansOn: ['BookPlace']
})
/** On its last day, as events.csv or the record has it. */
const attended = stepsOf<GatheringKnown>()(file)('RecordAttendance')({
  what: 'attended',
  given: ['attended'],
  fields: {
    gathering: 'event',
    bookings: { is: ({ booking }) => [booking], column: 'attended' },
    on: { is: (_, { lastDay }) => lastDay ?? beforeRecords, column: null }
  },
  about: { booking: 'attended' },
  leansOn: ['BookPlace']
})

export const bookings = planned(file, (rows, known) =>
  rows.flatMap(row => {
    const key = keyOf([row.cells.event, row.cells.booking])
    const one = { ...row, key }
    return [
      booked(one, null),
      ...(gives(one, 'cancelled_on') ? [cancelled(one, null)] : []),
      ...(gives(one, 'attended') && one.cells.attended ? [attended(one, known, { waitsFor: [reviewers.name] })] : [])
    ]
  })
)
