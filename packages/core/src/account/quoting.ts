/** What every quote has in common: its number, its last day, and its VAT as it is that day. */

import { plusDays, type PlainDate } from '../values/plain-date.ts'
import { numberAfter, type Count } from '../values/count.ts'
import type { Pence } from '../values/pence.ts'
import { priceKeyOf, type AdoptedPriceList, type PriceKey } from '../values/price-list.ts'
import { same } from '../values/same.ts'
import { vatOn } from '../values/vat.ts'
import { invoiceOf } from './invoiced.ts'
import type { AccountFacts, PayingCommunity } from './facts.ts'
import type { Account, Quote } from './state.ts'
import { plus } from '../values/money.ts'
import { asMembership, taxedOn } from './tax.ts'

/** What is known where a quote can be made at all. */
export interface Quoting {
  readonly on: PlainDate
  readonly policy: AccountFacts['policy']
  readonly priceList: AdoptedPriceList
  readonly profile: PayingCommunity
}

/** What a quote is for and what it costs without VAT. */
export type Offer = Pick<Quote, 'subject' | 'cycles' | 'quantity' | 'net'>

export const keyFor = ({ priceList, profile }: Quoting): PriceKey => priceKeyOf(priceList.pricedBy, profile)

/** The rest of the event. */
export const quotedAs = (state: Account, { on, policy, priceList, profile }: Quoting, net: Pence) => {
  const taxed = taxedOn(state, { on, policy, country: profile.country }, asMembership)
  const vat = vatOn(net, taxed.vatBasisPoints)
  const validUntil = plusDays(on, policy.quoteDays)
  const sum = { net, vat, gross: plus(net, vat) }
  return { quote: numberAfter(state.quotes), priceList: priceList.version, taxed, ...sum, validUntil }
}

/** Whether the same is quoted already, by a quote that holds and is not invoiced. */
export const isQuoted = (state: Account, { on, priceList }: Quoting, offer: Offer): boolean =>
  state.quotes.some(
    ({ quote, on: since, subject, cycles, quantity, net, validUntil, priceList: version }) =>
      since <= on &&
      on <= validUntil &&
      version === priceList.version &&
      same({ subject, cycles, quantity, net }, offer) &&
      invoiceOf(state, { quote }) === null
  )

/** The size that is asked for, or else the places of the profile, where the list counts in places. */
export const sizeIn = ({ priceList, profile }: Quoting, size: Count | null): Count | null =>
  size ?? (priceList.sizeUnit === 'places' ? profile.places : null)
