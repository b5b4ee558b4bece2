/** The parts that commands, events and states of an account are made of. */
import type { BasisPoints } from '../values/basis-points.ts'
import type { Count } from '../values/count.ts'
import type { Cycle } from '../values/cycle.ts'
import type { DocumentNumber } from '../values/document-number.ts'
import type { EntryId } from '../values/entry-id.ts'
import type { MembershipType } from '../values/membership-type.ts'
import type { Pence } from '../values/pence.ts'
import type { Percent } from '../values/percent.ts'
import type { Price } from '../values/price.ts'
import type { PriceKey } from '../values/price-list.ts'
import type { Quantity } from '../values/quantity.ts'
import type { ShortCode } from '../values/short-code.ts'
import type { Supply, TaxTreatment } from '../values/tax.ts'

/** The rules that are waived for one quote, with a reason. */
export type WaivableAccountRule = 'QuoteExpired' | 'PurchaseOrderMissing'

/** As what something is supplied, whether UK VAT is taken, and at which rate: none of what is outside its scope. */
export interface Taxed {
  readonly supply: Supply
  readonly treatment: TaxTreatment
  readonly vatBasisPoints: BasisPoints
}
/** Net, VAT, and both together. */
export interface Sum {
  readonly net: Pence
  readonly vat: Pence
  readonly gross: Pence
}

/** What is quoted, but for what it costs. */
export type QuoteSubject =
  | {
      readonly of: 'membership'
      readonly membershipType: MembershipType
      /** The sector or provider by which the list is priced; `null` where it is by neither. */
      readonly key: PriceKey
      /** In the unit of the price list; `null` where it is not asked for. */
      readonly size: Count | null
      /** Of the price list. */
      readonly band: Count
      /** Of one year. */
      readonly annual: Price
      /** What a term of several years is less. */
      readonly discountBasisPoints: BasisPoints
    }
  | {
      readonly of: 'type-change'
      /** As it is paid for by now. */
      readonly from: MembershipType
      readonly membershipType: MembershipType
      /** Of the annual prices of both, on the day of the quote. */
      readonly difference: Pence
      readonly discountBasisPoints: BasisPoints
    }
  | { readonly of: 'extra'; readonly code: ShortCode; readonly each: Price }

/** What a line of an invoice is for. */
export type LineSubject =
  | (QuoteSubject & { readonly quote: Count })
  | { readonly of: 'charge'; readonly charge: EntryId; readonly code: ShortCode }
  | {
      /** On an invoice from before the records: for a membership where it names a type. */
      readonly of: 'former'
      readonly code: ShortCode
      readonly membershipType: MembershipType | null
      readonly size: Count | null
    }

/** One line of an invoice, numbered from 1. */
export interface InvoiceLine {
  readonly line: Count
  readonly subject: LineSubject
  /** The cycles that it covers, one after the other; none of what is no membership. */
  readonly cycles: ReadonlyArray<Cycle>
  readonly quantity: Quantity
  /** `null` where an invoice from before the records does not tell. */
  readonly taxed: Taxed | null
  readonly net: Pence
  readonly vat: Pence
}
/** One line of an invoice from before the records, as it says: its VAT is not reckoned anew. */
export interface FormerLine {
  readonly code: ShortCode
  readonly membershipType: MembershipType | null
  readonly size: Count | null
  readonly cycles: ReadonlyArray<Cycle>
  readonly net: Price
  readonly vat: Price
}

/** So much to an invoice, or from it. */
export interface InvoiceAmount {
  readonly invoice: DocumentNumber
  readonly amount: Pence
}
/** So much of a payment, or back to it. */
export interface PaymentAmount {
  readonly payment: EntryId
  readonly amount: Pence
}
export interface LineNet {
  readonly line: Count
  readonly net: Pence
}
export interface CreditedLine extends LineNet {
  readonly vat: Pence
}
/** What one payment brought for an invoice, beside what the invoice says in all. */
export interface ReceivedFor extends Sum {
  readonly invoice: DocumentNumber
  readonly received: Pence
}
/** Why money is to be given back on an invoice. */
export type CreditCause =
  | { readonly of: 'membership-ended'; readonly lastBegun: Cycle | null }
  | { readonly of: 'charge-reduced'; readonly charge: EntryId; readonly percent: Percent }
