/** What each event makes of the price lists. */
import type { PriceListEvent } from './events.ts'
import type { PriceLists } from './state.ts'

export const evolve = (lists: PriceLists, { type: _, on: __, ...list }: PriceListEvent): PriceLists => [...lists, list]
