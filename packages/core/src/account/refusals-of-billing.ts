/** What can stand in the way of a quote, a charge or an invoice, and how it is said. */
import type { Refusals } from '../aggregate.ts'
import type { CommunityId } from '../values/community-id.ts'
import type { Count } from '../values/count.ts'
import type { Cycle } from '../values/cycle.ts'
import type { DocumentNumber } from '../values/document-number.ts'
import type { EntryId } from '../values/entry-id.ts'
import type { NotOnOffer } from '../values/fee.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { Provider } from '../values/provider.ts'
import type { ShortCode } from '../values/short-code.ts'
import { dayInWords, priceInWords } from '../wording/index.ts'
import type { BillingCommand } from './commands.ts'

export type BillingRefusal =
  | { readonly type: 'NoAccount'; readonly community: CommunityId }
  | { readonly type: 'ProfileUnknown'; readonly community: CommunityId; readonly on: PlainDate }
  | { readonly type: 'NoPriceList'; readonly on: PlainDate }
  | NotOnOffer
  | { readonly type: 'NotOnTheList'; readonly code: ShortCode }
  | { readonly type: 'CyclesNotConsecutive' }
  | { readonly type: 'AlreadyCovered'; readonly cycle: Cycle; readonly invoice: DocumentNumber | null }
  | { readonly type: 'NotCovered'; readonly cycle: Cycle }
  | { readonly type: 'QuotedLater'; readonly quote: Count; readonly on: PlainDate }
  | { readonly type: 'QuoteExpired'; readonly quote: Count; readonly until: PlainDate }
  | { readonly type: 'NoSuchQuote'; readonly quote: Count }
  | { readonly type: 'QuoteAlreadyInvoiced'; readonly quote: Count; readonly invoice: DocumentNumber }
  | { readonly type: 'PurchaseOrderMissing'; readonly quote: Count; readonly provider: Provider }
  | { readonly type: 'NoSuchCharge'; readonly charge: EntryId }
  | { readonly type: 'ChargeAlreadyInvoiced'; readonly charge: EntryId; readonly invoice: DocumentNumber }
  | { readonly type: 'ChargedLater'; readonly charge: EntryId; readonly on: PlainDate }
  | { readonly type: 'NothingToInvoice' }
  | { readonly type: 'DatedBeforeLastNumber'; readonly last: PlainDate }
  | { readonly type: 'TaxPointAfterInvoice'; readonly on: PlainDate }
  | { readonly type: 'NumberOfOurSeries'; readonly number: DocumentNumber }
  | { readonly type: 'NumberTaken'; readonly number: DocumentNumber }
  | { readonly type: 'EntryStandsOtherwise'; readonly entry: EntryId }

export const billingRefusals: Refusals<BillingRefusal, BillingCommand> = {
  NoAccount: {
    about: 'community',
    says: ({ community }) => `${community} has no account: open the account first.`
  },
  ProfileUnknown: {
    about: 'community',
    says: ({ community, on }) =>
      `${community} is not registered on ${dayInWords(on)}: register it first, or choose a later day.`
  },
  NoPriceList: {
    about: 'on',
    says: ({ on }) => `No price list is in force on ${dayInWords(on)}: adopt one, or choose a later day.`
  },
  SizeNotDeclared: {
    about: 'size',
    says: ({ unit }) =>
      `The price list asks for the size in ${unit === 'whole-time-equivalents' ? 'whole-time equivalents' : unit}, and it is not known: give the size.`
  },
  PriceMissing: {
    about: 'membershipType',
    says: place => `The price list has no price for ${priceInWords(place)}: adopt a list that has it.`
  },
  MultiYearNotOffered: {
    about: 'cycles',
    says: ({ years }) => `The price list offers no term of ${String(years)} years: choose a term on offer.`
  },
  NotOnTheList: {
    about: 'code',
    says: ({ code }) => `The price list has no extra “${code}”: name one that it has, or say what it costs.`
  },
  CyclesNotConsecutive: {
    about: 'cycles',
    says: () => 'These are not one to ten cycles, each the year after the one before: name cycles that follow.'
  },
  AlreadyCovered: {
    about: 'cycles',
    says: ({ cycle, invoice }) =>
      invoice === null
        ? `Two quotes of this invoice cover ${cycle}: leave one out.`
        : `${cycle} is covered by invoice ${invoice} already: leave it out.`
  },
  NotCovered: {
    about: 'cycle',
    says: ({ cycle }) => `${cycle} is not paid for under the type that would change: quote it anew.`
  },
  QuotedLater: {
    about: 'on',
    says: ({ quote, on }) =>
      `Quote ${String(quote)} is of ${dayInWords(on)}: choose that day or a later one for the invoice.`
  },
  QuoteExpired: {
    about: 'quotes',
    says: ({ quote, until }) => `Quote ${String(quote)} held until ${dayInWords(until)}: quote anew.`
  },
  NoSuchQuote: { about: 'quotes', says: ({ quote }) => `There is no quote ${String(quote)}: check the number.` },
  QuoteAlreadyInvoiced: {
    about: 'quotes',
    says: ({ quote, invoice }) =>
      `Quote ${String(quote)} is invoiced by ${invoice}: credit that invoice first, or leave the quote out.`
  },
  PurchaseOrderMissing: {
    about: 'quotes',
    says: ({ quote, provider }) =>
      `Quote ${String(quote)} has no purchase order, which the provider (${provider}) needs: record the order’s number.`
  },
  NoSuchCharge: {
    about: 'charge',
    says: ({ charge }) => `There is no charge ${charge}: name the charge that is meant.`
  },
  ChargeAlreadyInvoiced: {
    about: 'charges',
    says: ({ charge, invoice }) =>
      `The charge ${charge} is invoiced by ${invoice}: credit that invoice first, or leave the charge out.`
  },
  ChargedLater: {
    about: 'on',
    says: ({ charge, on }) =>
      `The charge ${charge} is of ${dayInWords(on)}: choose that day or a later one for the invoice.`
  },
  NothingToInvoice: { about: 'quotes', says: () => 'No quote, charge or line is named: name what is meant.' },
  DatedBeforeLastNumber: {
    about: 'on',
    says: ({ last }) => `The last number of that series is of ${dayInWords(last)}: choose that day or a later one.`
  },
  TaxPointAfterInvoice: {
    about: 'taxPoint',
    says: ({ on }) => `The invoice is of ${dayInWords(on)}: choose that day or an earlier one as its tax point.`
  },
  NumberOfOurSeries: {
    about: 'number',
    says: ({ number }) =>
      `${number} is a number that the account itself gives: give the number that the former invoice has.`
  },
  NumberTaken: {
    about: 'number',
    says: ({ number }) => `${number} is recorded already and says something else: check the number.`
  },
  EntryStandsOtherwise: {
    about: 'charge',
    says: ({ entry }) => `${entry} is recorded already and says something else: choose another id.`
  }
}
