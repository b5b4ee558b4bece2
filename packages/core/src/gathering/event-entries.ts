/** How the events of gatherings are stored, and what each says in one plain sentence. */
import type { Events } from '../aggregate.ts'
import type { Count } from '../values/count.ts'
import { counted, dayInWords, daysInWords, inPounds, trainingName } from '../wording/index.ts'
import * as codec from './codec.ts'
import type { GatheringEvent, PlaceBooked } from './events.ts'
import type { GatheringKind } from './parts.ts'

const kindName: Readonly<Record<GatheringKind, string>> = {
  forum: 'forum',
  training: 'training',
  workshop: 'workshop',
  'community-meeting': 'community meeting'
}
const offered = (places: Count | null): string => (places === null ? 'any number of places' : counted(places, 'place'))
const charged = ({ net, free }: Pick<PlaceBooked, 'net' | 'free'>): string =>
  free ? 'free of charge' : `for ${inPounds(net)} without VAT`

export const gatheringEvents: Events<GatheringEvent> = {
  GatheringAnnounced: {
    codec: codec.GatheringAnnounced,
    says: ({ kind, title, days, places }) =>
      `The ${kindName[kind]} “${title}” was announced for ${daysInWords(days)}, with ${offered(places)}.`
  },
  PlacesChanged: {
    codec: codec.PlacesChanged,
    says: ({ places }) => `The gathering was given ${offered(places)}.`
  },
  GatheringMoved: {
    codec: codec.GatheringMoved,
    says: ({ days }) => `The gathering was moved to ${daysInWords(days)}.`
  },
  PlaceBooked: {
    codec: codec.PlaceBooked,
    says: ({ booking, attendee, ...price }) =>
      `A place was booked for ${attendee} (booking ${booking}), ${charged(price)}.`
  },
  PutOnWaitingList: {
    codec: codec.PutOnWaitingList,
    says: ({ booking, attendee }) =>
      `No place was left, so ${attendee} was put on the waiting list (booking ${booking}).`
  },
  PlaceTakenFromWaitingList: {
    codec: codec.PlaceTakenFromWaitingList,
    says: ({ booking, ...price }) => `Booking ${booking} moved up from the waiting list to a place, ${charged(price)}.`
  },
  AttendeeSubstituted: {
    codec: codec.AttendeeSubstituted,
    says: ({ booking, attendee }) => `${attendee} comes instead, by booking ${booking}.`
  },
  PlaceCancelled: {
    codec: codec.PlaceCancelled,
    says: ({ booking, refundPercent }) =>
      refundPercent === 0
        ? `Booking ${booking} was cancelled too late for a refund.`
        : `Booking ${booking} was cancelled, and ${String(refundPercent)} per cent of its price is given back.`
  },
  WaitingListLeft: {
    codec: codec.WaitingListLeft,
    says: ({ booking }) => `Booking ${booking} left the waiting list.`
  },
  GatheringCancelled: {
    codec: codec.GatheringCancelled,
    says: ({ on, placesLost }) =>
      `The gathering was cancelled on ${dayInWords(on)}, with ${counted(placesLost.length, 'place')} booked.`
  },
  AttendanceRecorded: {
    codec: codec.AttendanceRecorded,
    says: ({ booking, attendee, training }) =>
      `${attendee} was there, by booking ${booking}${training === null ? '' : `, and was trained as ${trainingName[training]}`}.`
  }
}
