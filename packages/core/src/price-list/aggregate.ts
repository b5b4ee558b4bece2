/** The price lists: what may be asked of them, by whom and by which rule; what their events and refusals say. */
import { aggregate, type NoFacts } from '../aggregate.ts'
import { financeOnly } from '../roles.ts'
import * as codec from './codec.ts'
import type { PriceListCommand } from './commands.ts'
import { priceListEvents } from './event-entries.ts'
import type { PriceListEvent } from './events.ts'
import { evolve } from './evolve.ts'
import { priceListRefusals, type PriceListRefusal } from './refusals.ts'
import { adoptPriceList } from './rules/adopt-price-list.ts'
import type { PriceLists } from './state.ts'

export const priceList = aggregate<PriceListCommand, PriceLists, PriceListEvent, PriceListRefusal, NoFacts>()({
  name: 'price-list',
  address: [],
  initialState: [],
  evolve,
  commands: {
    AdoptPriceList: {
      codec: codec.AdoptPriceList,
      title: 'Adopt a price list',
      roles: financeOnly,
      facts: [],
      rule: adoptPriceList
    }
  },
  events: priceListEvents,
  refusals: priceListRefusals
})
