/** What can be asked of the network's price lists. */
import type { PlainDate } from '../values/plain-date.ts'
import type { PriceList } from '../values/price-list.ts'

export interface AdoptPriceList extends PriceList {
  readonly type: 'AdoptPriceList'
  readonly on: PlainDate
}
export type PriceListCommand = AdoptPriceList
