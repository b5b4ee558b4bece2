/** What can be asked of one gathering of the network. */
import type { CommunityId } from '../values/community-id.ts'
import type { ContentRef } from '../values/content-ref.ts'
import type { Count } from '../values/count.ts'
import type { Country } from '../values/country.ts'
import type { OpaqueId } from '../values/opaque-id.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { ShortCode } from '../values/short-code.ts'
import type { Training } from '../values/training.ts'
import type { FreePlaces, GatheringKind, GatheringMode, PriceOfPlace } from './parts.ts'

/** One gathering, on a day. */
export interface GatheringDay {
  readonly gathering: ShortCode
  readonly on: PlainDate
}
/** One booking, of the community that made it; `null` for whoever comes of none. */
export interface OfABooking extends GatheringDay {
  readonly booking: ShortCode
  readonly community: CommunityId | null
}
/** What a gathering is announced as. */
export interface Announced {
  readonly kind: GatheringKind
  readonly title: string
  /** Who speaks on what: people are named in it. */
  readonly programme: ContentRef | null
  readonly days: ReadonlyArray<PlainDate>
  readonly mode: GatheringMode
  /** `null` when it is online only. */
  readonly heldIn: Country | null
  /** `null` for any number. */
  readonly places: Count | null
  readonly prices: ReadonlyArray<PriceOfPlace>
  readonly freePlaces: ReadonlyArray<FreePlaces>
  /** What who attends is trained as; `null` for nothing that is credited. */
  readonly training: Training | null
}
export interface AnnounceGathering extends GatheringDay, Announced {
  readonly type: 'AnnounceGathering'
}
export interface ChangePlaces extends GatheringDay {
  readonly type: 'ChangePlaces'
  readonly places: Count | null
}
export interface MoveGathering extends GatheringDay {
  readonly type: 'MoveGathering'
  readonly days: ReadonlyArray<PlainDate>
}
export interface BookPlace extends OfABooking {
  readonly type: 'BookPlace'
  /** The id of a reviewer, or of a person kept elsewhere. */
  readonly attendee: OpaqueId
}
export interface SubstituteAttendee extends OfABooking {
  readonly type: 'SubstituteAttendee'
  readonly attendee: OpaqueId
}
export interface CancelPlace extends OfABooking {
  readonly type: 'CancelPlace'
}
export interface CancelGathering extends GatheringDay {
  readonly type: 'CancelGathering'
}
export interface RecordAttendance extends GatheringDay {
  readonly type: 'RecordAttendance'
  readonly bookings: ReadonlyArray<ShortCode>
}
export type GatheringCommand =
  | AnnounceGathering
  | ChangePlaces
  | MoveGathering
  | BookPlace
  | SubstituteAttendee
  | CancelPlace
  | CancelGathering
  | RecordAttendance
