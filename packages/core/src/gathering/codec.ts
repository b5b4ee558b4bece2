/** The JSON form of what is asked of gatherings and of what has happened to them. */
import * as t from 'io-ts'
import { CommunityId } from '../values/community-id.ts'
import { ContentRef } from '../values/content-ref.ts'
import { Count } from '../values/count.ts'
import { Country } from '../values/country.ts'
import { MembershipType } from '../values/membership-type.ts'
import { OpaqueId } from '../values/opaque-id.ts'
import { orNull } from '../values/or-null.ts'
import { Pence } from '../values/pence.ts'
import { PlainDate } from '../values/plain-date.ts'
import { PriceGroup } from '../values/price-group.ts'
import { ShortCode } from '../values/short-code.ts'
import { Training } from '../values/training.ts'
import type * as parts from './parts.ts'

type Codec<A> = t.Type<A, unknown>

const Kind: Codec<parts.GatheringKind> = t.keyof(
  { forum: null, training: null, workshop: null, 'community-meeting': null },
  'GatheringKind'
)
const Mode: Codec<parts.GatheringMode> = t.keyof({ 'in-person': null, online: null, hybrid: null }, 'GatheringMode')
const Price: Codec<parts.PriceOfPlace> = t.strict({ priceGroup: PriceGroup, net: Pence }, 'PriceOfPlace')
const Free: Codec<parts.FreePlaces> = t.strict({ membershipType: MembershipType, places: orNull(Count) }, 'FreePlaces')
const Lost: Codec<parts.LostPlace> = t.strict({ booking: ShortCode, community: orNull(CommunityId) }, 'LostPlace')

const of = { gathering: ShortCode, on: PlainDate }
const booking = { ...of, booking: ShortCode, community: orNull(CommunityId) }
const days = { days: t.readonlyArray(PlainDate) }
const places = { places: orNull(Count) }
const attendee = { attendee: OpaqueId }
const price = { net: Pence, free: t.boolean }
const announced = {
  ...{ kind: Kind, title: t.string, programme: orNull(ContentRef), ...days, mode: Mode, heldIn: orNull(Country) },
  ...{ ...places, prices: t.readonlyArray(Price), freePlaces: t.readonlyArray(Free), training: orNull(Training) }
}

export const AnnounceGathering = t.strict({ type: t.literal('AnnounceGathering'), ...of, ...announced })
export const ChangePlaces = t.strict({ type: t.literal('ChangePlaces'), ...of, ...places })
export const MoveGathering = t.strict({ type: t.literal('MoveGathering'), ...of, ...days })
export const BookPlace = t.strict({ type: t.literal('BookPlace'), ...booking, ...attendee })
export const SubstituteAttendee = t.strict({ type: t.literal('SubstituteAttendee'), ...booking, ...attendee })
export const CancelPlace = t.strict({ type: t.literal('CancelPlace'), ...booking })
export const CancelGathering = t.strict({ type: t.literal('CancelGathering'), ...of })
export const RecordAttendance = t.strict({
  type: t.literal('RecordAttendance'),
  ...of,
  bookings: t.readonlyArray(ShortCode)
})
export const GatheringAnnounced = t.strict({ type: t.literal('GatheringAnnounced'), ...of, ...announced })
export const PlacesChanged = t.strict({ type: t.literal('PlacesChanged'), ...of, ...places })
export const GatheringMoved = t.strict({ type: t.literal('GatheringMoved'), ...of, ...days })
export const PlaceBooked = t.strict({
  type: t.literal('PlaceBooked'),
  ...booking,
  ...attendee,
  priceGroup: PriceGroup,
  ...price
})
export const PutOnWaitingList = t.strict({
  type: t.literal('PutOnWaitingList'),
  ...booking,
  ...attendee,
  priceGroup: PriceGroup,
  net: Pence
})
export const PlaceTakenFromWaitingList = t.strict({
  type: t.literal('PlaceTakenFromWaitingList'),
  ...booking,
  ...price
})
export const AttendeeSubstituted = t.strict({ type: t.literal('AttendeeSubstituted'), ...booking, ...attendee })
export const PlaceCancelled = t.strict({ type: t.literal('PlaceCancelled'), ...booking, refundPercent: Count })
export const WaitingListLeft = t.strict({ type: t.literal('WaitingListLeft'), ...booking })
export const GatheringCancelled = t.strict({
  type: t.literal('GatheringCancelled'),
  ...of,
  placesLost: t.readonlyArray(Lost)
})
export const AttendanceRecorded = t.strict({
  type: t.literal('AttendanceRecorded'),
  ...booking,
  ...attendee,
  training: orNull(Training)
})
