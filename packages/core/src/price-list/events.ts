/**
 * What has happened to the network's price lists.
 *
 * These names and fields are stored for good. To change one, give the event its next version
 * and teach upcasts.ts to read the old one: docs/how-to/change-a-stored-event.md.
 */
import type { PlainDate } from '../values/plain-date.ts'
import type { AdoptedPriceList } from '../values/price-list.ts'

export interface PriceListAdopted extends AdoptedPriceList {
  readonly type: 'PriceListAdopted'
  readonly on: PlainDate
}
export type PriceListEvent = PriceListAdopted
