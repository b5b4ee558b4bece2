/** What memberships and extras cost, as dated lists. */
export { priceList } from './aggregate.ts'
export type { AdoptPriceList, PriceListCommand } from './commands.ts'
export type { PriceListAdopted, PriceListEvent } from './events.ts'
export type { PriceListRefusal } from './refusals.ts'
export { priceListOn, type PriceLists } from './state.ts'
