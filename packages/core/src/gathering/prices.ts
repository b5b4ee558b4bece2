/** What a place costs, and which are free. */
import { countOf, leftOf, type Count } from '../values/count.ts'
import type { CommunityId } from '../values/community-id.ts'
import { noMoney, type Pence } from '../values/pence.ts'
import type { PriceGroup } from '../values/price-group.ts'
import { isHeld, type GatheringToCome } from './state.ts'

/** For a group without a price of its own it is that of whoever is no member. */
export const priceFor = ({ asAnnounced: { prices } }: GatheringToCome, group: PriceGroup): Pence =>
  (prices.find(price => price.priceGroup === group) ?? prices.find(price => price.priceGroup === 'non-member'))?.net ??
  noMoney

interface Booker {
  readonly community: CommunityId | null
  readonly priceGroup: PriceGroup
}
export interface FreePlacesLeft {
  /** What its type is granted; `null` for any number. */
  readonly granted: Count | null
  /** How many of them it has. */
  readonly used: Count
  /** `null` for any number. */
  readonly left: Count | null
}
/** The free places of a community at a gathering; `null` where whoever pays that price has none. */
export const freePlacesLeft = (
  { asAnnounced: { freePlaces }, bookings }: GatheringToCome,
  { community, priceGroup }: Booker
): FreePlacesLeft | null => {
  const granted = freePlaces.find(({ membershipType }) => membershipType === priceGroup)?.places
  if (granted === undefined) return null
  const had = [...bookings.values()].filter(one => one.community === community && isHeld(one) && one.free)
  const used = countOf(had)
  return { granted, used, left: granted === null ? null : leftOf(granted, used) }
}
/** Whether the next place of a community is one of its free ones. */
const isFree = (state: GatheringToCome, booker: Booker): boolean => {
  const free = freePlacesLeft(state, booker)
  return free !== null && free.left !== 0
}

/** What is charged for the next place of a community whose price is that. */
export const chargedFor = (state: GatheringToCome, booker: Booker, net: Pence) =>
  isFree(state, booker) ? { net: noMoney, free: true } : { net, free: false }
