/** What a price list can never be: each of these must not compile. */
import type { Count } from '../values/count.ts'
import type { ListedPrice, Term } from '../values/price-list.ts'
import type { Price } from '../values/price.ts'
import type { TermYears } from '../values/term-years.ts'
import type { PriceListAdopted } from './events.ts'

const band = 1 as Count
const net = 185_000 as Price

// @ts-expect-error a price is whole pence, made at the edge
export const anyNumber: ListedPrice = { membershipType: 'Full', key: null, band, net: 1_850.5 }
// @ts-expect-error a price is by a sector or a provider that there is
export const anyKey: ListedPrice = { membershipType: 'Full', key: 'navy', band, net }
// @ts-expect-error a price is of a band
export const bandless: ListedPrice = { membershipType: 'Full', key: null, net }
// @ts-expect-error a term has its discount, be it none
export const undiscounted: Term = { years: 3 as TermYears }
// @ts-expect-error a list that was adopted has its number and its first day
export const undated: PriceListAdopted = { type: 'PriceListAdopted', prices: [] }
