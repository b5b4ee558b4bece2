/** The price lists adopted so far, oldest first. */
import type { PlainDate } from '../values/plain-date.ts'
import type { AdoptedPriceList } from '../values/price-list.ts'

export type PriceLists = ReadonlyArray<AdoptedPriceList>

/** The list in force on a day: the last that has come into force by then; `null` before the first. */
export const priceListOn = (lists: PriceLists, date: PlainDate): AdoptedPriceList | null =>
  lists.findLast(({ inForceFrom }) => inForceFrom <= date) ?? null
