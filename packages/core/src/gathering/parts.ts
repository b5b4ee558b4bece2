/** The parts that commands, events and states of a gathering are made of. */
import type { Count } from '../values/count.ts'
import type { MembershipType } from '../values/membership-type.ts'
import type { CommunityId } from '../values/community-id.ts'
import type { Pence } from '../values/pence.ts'
import type { PriceGroup } from '../values/price-group.ts'
import type { ShortCode } from '../values/short-code.ts'

export type GatheringKind = 'forum' | 'training' | 'workshop' | 'community-meeting'
export type GatheringMode = 'in-person' | 'online' | 'hybrid'

/** What a place costs, without VAT. */
export interface PriceOfPlace {
  readonly priceGroup: PriceGroup
  readonly net: Pence
}
/** Places that a community of this type has free; `null` for any number. */
export interface FreePlaces {
  readonly membershipType: MembershipType
  readonly places: Count | null
}
/** A place somebody had booked when there was no gathering any more. */
export interface LostPlace {
  readonly booking: ShortCode
  /** `null` for whoever came of no community. */
  readonly community: CommunityId | null
}
