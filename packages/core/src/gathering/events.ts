/**
 * What has happened to one gathering and to its places. Who comes stands as an id that names nobody; what somebody needs
 * to attend is health data and stands nowhere.
 *
 * These names and fields are stored for good. To change one, give the event its next version
 * and teach upcasts.ts to read the old one: docs/how-to/change-a-stored-event.md.
 */
import type { Count } from '../values/count.ts'
import type { OpaqueId } from '../values/opaque-id.ts'
import type { Pence } from '../values/pence.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { PriceGroup } from '../values/price-group.ts'
import type { Training } from '../values/training.ts'
import type { Announced, GatheringDay, OfABooking } from './commands.ts'
import type { LostPlace } from './parts.ts'

/** Its days each once and in their order. */
export interface GatheringAnnounced extends GatheringDay, Announced {
  readonly type: 'GatheringAnnounced'
}
export interface PlacesChanged extends GatheringDay {
  readonly type: 'PlacesChanged'
  readonly places: Count | null
}
export interface GatheringMoved extends GatheringDay {
  readonly type: 'GatheringMoved'
  readonly days: ReadonlyArray<PlainDate>
}
interface Priced {
  /** What is charged, without VAT: nothing for a free place. */
  readonly net: Pence
  /** Whether it is one of the community's free places. */
  readonly free: boolean
}
/** At the price of the membership on that day. */
export interface PlaceBooked extends OfABooking, Priced {
  readonly type: 'PlaceBooked'
  readonly attendee: OpaqueId
  readonly priceGroup: PriceGroup
}
export interface PutOnWaitingList extends OfABooking {
  readonly type: 'PutOnWaitingList'
  readonly attendee: OpaqueId
  readonly priceGroup: PriceGroup
  /** What a place costs that is not free: it stays, however long they wait. */
  readonly net: Pence
}
export interface PlaceTakenFromWaitingList extends OfABooking, Priced {
  readonly type: 'PlaceTakenFromWaitingList'
}
export interface AttendeeSubstituted extends OfABooking {
  readonly type: 'AttendeeSubstituted'
  readonly attendee: OpaqueId
}
export interface PlaceCancelled extends OfABooking {
  readonly type: 'PlaceCancelled'
  /** From 0 to 100, of what was charged. */
  readonly refundPercent: Count
}
/** Somebody who waited does not any more; nothing was charged. */
export interface WaitingListLeft extends OfABooking {
  readonly type: 'WaitingListLeft'
}
/** All that was charged for the places lost is given back. */
export interface GatheringCancelled extends GatheringDay {
  readonly type: 'GatheringCancelled'
  /** In the order of their bookings. */
  readonly placesLost: ReadonlyArray<LostPlace>
}
export interface AttendanceRecorded extends OfABooking {
  readonly type: 'AttendanceRecorded'
  readonly attendee: OpaqueId
  readonly training: Training | null
}
export type GatheringEvent =
  | GatheringAnnounced
  | PlacesChanged
  | GatheringMoved
  | PlaceBooked
  | PutOnWaitingList
  | PlaceTakenFromWaitingList
  | AttendeeSubstituted
  | PlaceCancelled
  | WaitingListLeft
  | GatheringCancelled
  | AttendanceRecorded
