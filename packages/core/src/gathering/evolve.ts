/** What each event makes of a gathering. An event that cannot happen leaves it as it was. */
import type { ShortCode } from '../values/short-code.ts'
import type {
  GatheringAnnounced,
  GatheringCancelled,
  GatheringEvent,
  GatheringMoved,
  PlaceBooked,
  PlacesChanged,
  PutOnWaitingList
} from './events.ts'
import { isHeld, type Booking, type Gathering, type GatheringToCome } from './state.ts'

const announced = (event: GatheringAnnounced): GatheringToCome => {
  const { kind, title, programme, days, mode, heldIn, places, prices, freePlaces, training, on } = event
  return {
    status: 'Announced',
    announcedOn: on,
    asAnnounced: {
      ...{ kind, title, programme: programme?.commitment ?? null, days, mode, heldIn, places },
      ...{ prices, freePlaces, training }
    },
    days,
    places,
    bookings: new Map()
  }
}
const moved = (state: GatheringToCome, { days }: GatheringMoved): GatheringToCome => ({
  ...state,
  days,
  bookings: new Map([...state.bookings].map(([code, booking]) => [code, { ...booking, moved: true }]))
})
const booked = (event: PlaceBooked | PutOnWaitingList): Booking => {
  const { attendee, community, priceGroup, net, on } = event
  const of = { attendee, community, priceGroup, net, bookedOn: on, moved: false }
  return event.type === 'PlaceBooked' ? { ...of, status: 'Booked', free: event.free } : { ...of, status: 'Waiting' }
}

type OfBookings = Exclude<GatheringEvent, GatheringAnnounced | PlacesChanged | GatheringMoved | GatheringCancelled>
type OfABooking = Exclude<OfBookings, PlaceBooked | PutOnWaitingList>
/** The same object when the event cannot follow. */
const changed = (booking: Booking, event: OfABooking): Booking => {
  switch (event.type) {
    case 'PlaceTakenFromWaitingList':
      return booking.status === 'Waiting' ? { ...booking, status: 'Booked', net: event.net, free: event.free } : booking
    case 'AttendeeSubstituted':
      return { ...booking, attendee: event.attendee }
    case 'PlaceCancelled':
      return isHeld(booking)
        ? cancelled(booking, { cancelledOn: event.on, refundPercent: event.refundPercent })
        : booking
    case 'WaitingListLeft':
      return booking.status === 'Waiting' ? cancelled(booking, { cancelledOn: event.on, refundPercent: null }) : booking
    case 'AttendanceRecorded':
      return booking.status === 'Booked' ? { ...booking, status: 'Attended' } : booking
  }
}
type HowCancelled = Pick<Extract<Booking, { readonly status: 'Cancelled' }>, 'cancelledOn' | 'refundPercent'>
const cancelled = (
  { attendee, community, priceGroup, net, bookedOn, moved: wasMoved }: Booking,
  how: HowCancelled
): Booking => ({ status: 'Cancelled', attendee, community, priceGroup, net, bookedOn, moved: wasMoved, ...how })

const withBooking = (state: GatheringToCome, code: ShortCode, booking: Booking): GatheringToCome => ({
  ...state,
  bookings: new Map([...state.bookings, [code, booking]])
})

const isFirst = (event: OfBookings): event is PlaceBooked | PutOnWaitingList =>
  event.type === 'PlaceBooked' || event.type === 'PutOnWaitingList'

/** What an event about a booking makes of a gathering to come. */
export const afterBooking = (state: GatheringToCome, event: OfBookings): GatheringToCome => {
  const before = state.bookings.get(event.booking)
  if (isFirst(event)) return before === undefined ? withBooking(state, event.booking, booked(event)) : state
  const after = before === undefined ? undefined : changed(before, event)
  return after === undefined || after === before ? state : withBooking(state, event.booking, after)
}

const next = (state: GatheringToCome, event: PlacesChanged | GatheringMoved | GatheringCancelled): Gathering => {
  switch (event.type) {
    case 'PlacesChanged':
      return { ...state, places: event.places }
    case 'GatheringMoved':
      return moved(state, event)
    case 'GatheringCancelled':
      return { ...state, status: 'Cancelled', cancelledOn: event.on }
  }
}

export const evolve = (state: Gathering, event: GatheringEvent): Gathering => {
  if (event.type === 'GatheringAnnounced') return state.status === 'NotAnnounced' ? announced(event) : state
  if (state.status !== 'Announced') return state
  return 'booking' in event ? afterBooking(state, event) : next(state, event)
}
