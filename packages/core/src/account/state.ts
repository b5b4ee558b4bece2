/** An account as its history made it: what was quoted and charged, its invoices, and the money that came in. */
import type { Commitment, ContentRef } from '../values/content-ref.ts'
import type { Count } from '../values/count.ts'
import type { Country } from '../values/country.ts'
import type { Cycle } from '../values/cycle.ts'
import type { DocumentNumber } from '../values/document-number.ts'
import type { EntryId } from '../values/entry-id.ts'
import type { FinancialYear } from '../values/financial-year.ts'
import type { Pence } from '../values/pence.ts'
import type { Percent } from '../values/percent.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { Quantity } from '../values/quantity.ts'
import type { ShortCode } from '../values/short-code.ts'
import type { Supply, TaxTreatment } from '../values/tax.ts'
import type * as parts from './parts.ts'

export type Standing = 'open' | 'part-paid' | 'settled' | 'written-off'

/** From a day on, in place of what the rules on VAT say. */
export interface Treatment {
  readonly supply: Supply
  readonly treatment: TaxTreatment
  readonly reason: Commitment
  readonly on: PlainDate
}
export interface Quote {
  readonly quote: Count
  readonly on: PlainDate
  readonly subject: parts.QuoteSubject
  readonly cycles: ReadonlyArray<Cycle>
  readonly quantity: Quantity
  readonly priceList: Count
  readonly net: Pence
  readonly validUntil: PlainDate
  readonly purchaseOrder: DocumentNumber | null
  readonly waived: ReadonlyArray<parts.WaivableAccountRule>
}
export interface Charge {
  readonly charge: EntryId
  readonly on: PlainDate
  readonly code: ShortCode
  /** As it was charged. */
  readonly charged: Pence
  readonly supply: Supply
  readonly heldIn: Country | null
  /** How many in a hundred of it were taken off, on the charge or on its invoice. */
  readonly reduced: Percent
}
/** A line of an invoice, and what became of it. */
export interface Line extends parts.InvoiceLine {
  readonly credited: { readonly net: Pence; readonly vat: Pence }
  /** What is still to be given back of it, without VAT. */
  readonly due: Pence
  /** Since when; `null` while nothing is. */
  readonly dueSince: PlainDate | null
  /** Cycles of it that do not begin under the membership: it covers them no more. */
  readonly notBegun: ReadonlyArray<Cycle>
}
export interface Invoice extends parts.Sum {
  readonly number: DocumentNumber
  readonly on: PlainDate
  readonly financialYear: FinancialYear
  /** In its series; `null` for one from before the records. */
  readonly place: Count | null
  readonly taxPoint: PlainDate
  readonly dueOn: PlainDate
  readonly lines: ReadonlyArray<Line>
  readonly purchaseOrders: ReadonlyArray<DocumentNumber>
  /** What payments settled of it, each payment as often as it did, the latest last. */
  readonly allocated: ReadonlyArray<parts.PaymentAmount>
  /** Net and VAT together. */
  readonly credited: Pence
  readonly writtenOff: Pence
  /** The days of the reminders sent, in their order. */
  readonly reminded: ReadonlyArray<PlainDate>
  readonly disputed: { readonly since: PlainDate; readonly words: Commitment } | null
}
export interface Payment {
  readonly payment: EntryId
  readonly on: PlainDate
  readonly amount: Pence
  /** The invoices that it named. */
  readonly to: ReadonlyArray<parts.InvoiceAmount>
  readonly onAccount: Pence
  /** What credit notes brought back to the account, each on its day: before, it settled an invoice. */
  readonly freed: ReadonlyArray<{ readonly on: PlainDate; readonly amount: Pence }>
  readonly refunded: Pence
  readonly reversedOn: PlainDate | null
}
export interface CreditNote {
  readonly credit: EntryId
  readonly number: DocumentNumber
  readonly on: PlainDate
  readonly financialYear: FinancialYear
  readonly place: Count | null
  readonly invoice: DocumentNumber
  readonly lines: ReadonlyArray<parts.CreditedLine>
}
export interface Receipt {
  readonly number: DocumentNumber
  readonly on: PlainDate
  readonly financialYear: FinancialYear
  readonly place: Count
  readonly payment: EntryId
  readonly invoices: ReadonlyArray<parts.ReceivedFor>
}
/** What already moved under an id. */
export interface Moved {
  readonly id: EntryId
  readonly amount: Pence
  /** `null` for a refund. */
  readonly invoice: DocumentNumber | null
  readonly on: PlainDate
}
/** All in the order in which it was recorded. */
export interface Account {
  readonly openedOn: PlainDate | null
  readonly payer: { readonly payer: ContentRef; readonly contact: ContentRef | null } | null
  readonly treatments: ReadonlyArray<Treatment>
  readonly quotes: ReadonlyArray<Quote>
  readonly charges: ReadonlyArray<Charge>
  readonly invoices: ReadonlyArray<Invoice>
  readonly payments: ReadonlyArray<Payment>
  readonly creditNotes: ReadonlyArray<CreditNote>
  readonly allocations: ReadonlyArray<Moved>
  readonly refunds: ReadonlyArray<Moved>
  readonly receipts: ReadonlyArray<Receipt>
}
