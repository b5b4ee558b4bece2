/** What can stand in the way of a new price list, and how it is said. */
import type { Refusals } from '../aggregate.ts'
import type { Count } from '../values/count.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { PricePlace } from '../values/price-list.ts'
import type { ShortCode } from '../values/short-code.ts'
import type { TermYears } from '../values/term-years.ts'
import { priceInWords } from '../wording/index.ts'
import type { PriceListCommand } from './commands.ts'

export type PriceListRefusal =
  | { readonly type: 'PriceListsOverlap'; readonly inForceFrom: PlainDate; readonly lastInForceFrom: PlainDate }
  | { readonly type: 'PriceListIsNotBackdated'; readonly inForceFrom: PlainDate; readonly on: PlainDate }
  | { readonly type: 'BandsOutOfOrder'; readonly upTo: Count; readonly after: Count }
  | ({ readonly type: 'PriceMissing' } & PricePlace)
  | ({ readonly type: 'PriceOutsideTheList' } & PricePlace)
  | ({ readonly type: 'PriceListedTwice' } & PricePlace)
  | { readonly type: 'ExtraGivenTwice'; readonly code: ShortCode }
  | { readonly type: 'TermGivenTwice'; readonly years: TermYears }
  | { readonly type: 'OneYearIsNoTerm' }

export const priceListRefusals: Refusals<PriceListRefusal, PriceListCommand> = {
  PriceListsOverlap: {
    about: 'inForceFrom',
    says: ({ inForceFrom, lastInForceFrom }) =>
      `A price list in force from ${inForceFrom} would overlap the one in force from ${lastInForceFrom}: choose a later day.`
  },
  PriceListIsNotBackdated: {
    about: 'inForceFrom',
    says: ({ inForceFrom, on }) =>
      `A price list adopted on ${on} cannot be in force from ${inForceFrom}: choose ${on} or a later day.`
  },
  BandsOutOfOrder: {
    about: 'bandsUpTo',
    says: ({ upTo, after }) =>
      `A band up to ${String(upTo)} cannot come after ${String(after)}: put the bands in order, each higher than the one before.`
  },
  PriceMissing: {
    about: 'prices',
    says: place => `The list has no price for ${priceInWords(place)}: give its price.`
  },
  PriceOutsideTheList: {
    about: 'prices',
    says: place => `The list has no place for a price for ${priceInWords(place)}: leave it out, or add its band.`
  },
  PriceListedTwice: {
    about: 'prices',
    says: place => `The list has two prices for ${priceInWords(place)}: leave one out.`
  },
  ExtraGivenTwice: {
    about: 'extras',
    says: ({ code }) => `The list has two prices for the extra “${code}”: leave one out.`
  },
  TermGivenTwice: {
    about: 'multiYear',
    says: ({ years }) => `The list has two discounts for ${String(years)} years: leave one out.`
  },
  OneYearIsNoTerm: {
    about: 'multiYear',
    says: () => 'One year costs the annual price: leave its discount out.'
  }
}
