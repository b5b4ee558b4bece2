/** What a place costs, and which are free. */
import { countOf } from '../values/count.ts'
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
/** Whether the next place of a community is one of its free ones. */
const isFree = (
  { asAnnounced: { freePlaces }, bookings }: GatheringToCome,
  { community, priceGroup }: Booker
): boolean => {
  const allotted = freePlaces.find(({ membershipType }) => membershipType === priceGroup)
  if (allotted === undefined || allotted.places === null) return allotted !== undefined
  const had = [...bookings.values()].filter(one => one.community === community && isHeld(one) && one.free)
  return countOf(had) < allotted.places
}

/** What is charged for the next place of a community whose price is that. */
export const chargedFor = (state: GatheringToCome, booker: Booker, net: Pence) =>
  isFree(state, booker) ? { net: noMoney, free: true } : { net, free: false }
