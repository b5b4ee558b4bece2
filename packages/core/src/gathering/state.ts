/** Where one gathering stands: what it was announced as, what changed since, and who booked. */
import { countOf, type Count } from '../values/count.ts'
import type { CommunityId } from '../values/community-id.ts'
import type { Commitment } from '../values/content-ref.ts'
import type { OpaqueId } from '../values/opaque-id.ts'
import type { Pence } from '../values/pence.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { PriceGroup } from '../values/price-group.ts'
import type { ShortCode } from '../values/short-code.ts'
import type { Announced } from './commands.ts'

interface OfSomebody {
  readonly attendee: OpaqueId
  readonly community: CommunityId | null
  readonly priceGroup: PriceGroup
  readonly net: Pence
  readonly bookedOn: PlainDate
  /** Whether the gathering was moved since. */
  readonly moved: boolean
}
export interface Waiting extends OfSomebody {
  readonly status: 'Waiting'
}
export interface Held extends OfSomebody {
  readonly status: 'Booked' | 'Attended'
  readonly free: boolean
}
export interface CancelledBooking extends OfSomebody {
  readonly status: 'Cancelled'
  readonly cancelledOn: PlainDate
  /** `null` for whoever waited. */
  readonly refundPercent: Count | null
}
export type Booking = Waiting | Held | CancelledBooking

/** As announced, with the commitment of its programme. */
export type AsAnnounced = Omit<Announced, 'programme'> & { readonly programme: Commitment | null }
interface Known {
  readonly announcedOn: PlainDate
  readonly asAnnounced: AsAnnounced
  /** As they are now, in their order. */
  readonly days: ReadonlyArray<PlainDate>
  readonly places: Count | null
  /** In the order in which they were made. */
  readonly bookings: ReadonlyMap<ShortCode, Booking>
}
export interface GatheringToCome extends Known {
  readonly status: 'Announced'
}
export type Gathering =
  | { readonly status: 'NotAnnounced' }
  | GatheringToCome
  | ({ readonly status: 'Cancelled'; readonly cancelledOn: PlainDate } & Known)

export const isHeld = (booking: Booking): booking is Held =>
  booking.status === 'Booked' || booking.status === 'Attended'

/** The places that somebody has. */
export const taken = ({ bookings }: Pick<Known, 'bookings'>): Count => countOf([...bookings.values()].filter(isHeld))

export const isFull = (gathering: Pick<Known, 'bookings' | 'places'>): boolean =>
  gathering.places !== null && taken(gathering) >= gathering.places

/** Whether anybody is on record as having been there. */
export const wasAttended = ({ bookings }: Pick<Known, 'bookings'>): boolean =>
  [...bookings.values()].some(({ status }) => status === 'Attended')
