/** What the list of gatherings is asked, and what it answers. */
import type {
  CommunityId,
  Count,
  GatheringKind,
  GatheringMode,
  OpaqueId,
  Pence,
  PlainDate,
  PriceGroup,
  ShortCode
} from '@cofc/core'

export interface AskGatherings {
  /** Whose places are listed; none when left out. */
  readonly gathering?: ShortCode
}
export interface GatheringListed {
  readonly gathering: ShortCode
  readonly kind: GatheringKind
  readonly title: string
  /** As they are now. */
  readonly days: ReadonlyArray<PlainDate>
  readonly mode: GatheringMode
  /** `null` when it was not cancelled. */
  readonly cancelledOn: PlainDate | null
  /** `null` for any number. */
  readonly places: Count | null
  readonly taken: number
  readonly waiting: number
  readonly attended: number
}
export interface PlaceListed {
  readonly booking: ShortCode
  readonly attendee: OpaqueId
  readonly community: CommunityId | null
  readonly status: 'Waiting' | 'Booked' | 'Attended' | 'Cancelled'
  readonly bookedOn: PlainDate
  readonly priceGroup: PriceGroup
  /** Without VAT. */
  readonly net: Pence
  readonly free: boolean
  readonly cancelledOn: PlainDate | null
  /** What is given back, in a hundred; `null` where nothing was charged or cancelled. */
  readonly refundPercent: Count | null
}
export interface Gatherings {
  /** Whose places are listed; `null` for no gathering. */
  readonly gathering: ShortCode | null
  /** By first day; of one that is asked for, it alone. */
  readonly gatherings: ReadonlyArray<GatheringListed>
  /** In the order in which they were booked. */
  readonly places: ReadonlyArray<PlaceListed>
}
export interface NoGathering {
  readonly type: 'NoSuchGathering'
  readonly gathering: ShortCode
}
