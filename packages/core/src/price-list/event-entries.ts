/** How the events of the price lists are stored, and what each says in one plain sentence. */
import type { Events } from '../aggregate.ts'
import { dayInWords } from '../wording/index.ts'
import * as codec from './codec.ts'
import type { PriceListEvent } from './events.ts'

export const priceListEvents: Events<PriceListEvent> = {
  PriceListAdopted: {
    codec: codec.PriceListAdopted,
    says: ({ name, inForceFrom }) => `The price list “${name}” was adopted, in force from ${dayInWords(inForceFrom)}.`
  }
}
