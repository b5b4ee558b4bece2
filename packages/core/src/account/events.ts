/**
 * What has happened on the account of one community: quotes, invoices and money. Nobody is named: who pays, and every
 * reason, stands as words that can be erased.
 *
 * These names and fields are stored for good. To change one, give the event its next version
 * and teach upcasts.ts to read the old one: docs/how-to/change-a-stored-event.md.
 */
import type { ApprovingRole } from '../values/approving-role.ts'
import type { ContentRef } from '../values/content-ref.ts'
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
import type { AccountDay } from './commands.ts'
import type * as parts from './parts.ts'

type QuoteOf<Of> = Omit<Extract<parts.QuoteSubject, { readonly of: Of }>, 'of'>

export interface AccountOpened extends AccountDay {
  readonly type: 'AccountOpened'
}
export interface PayerSet extends AccountDay {
  readonly type: 'PayerSet'
  readonly payer: ContentRef
  readonly contact: ContentRef | null
}
export interface TaxTreatmentSet extends AccountDay {
  readonly type: 'TaxTreatmentSet'
  readonly supply: Supply
  readonly treatment: TaxTreatment
  readonly reason: ContentRef
}
/** Its net holds until its last day; VAT is told as it is on the day of the quote. */
interface Quoted extends AccountDay, parts.Sum {
  /** Numbered from 1. */
  readonly quote: Count
  /** Which version of the price list. */
  readonly priceList: Count
  readonly taxed: parts.Taxed
  readonly validUntil: PlainDate
}
export interface MembershipQuoted extends Quoted, QuoteOf<'membership'> {
  readonly type: 'MembershipQuoted'
  readonly cycles: ReadonlyArray<Cycle>
}
export interface TypeChangeQuoted extends Quoted, QuoteOf<'type-change'> {
  readonly type: 'TypeChangeQuoted'
  readonly cycle: Cycle
}
export interface ExtraQuoted extends Quoted, QuoteOf<'extra'> {
  readonly type: 'ExtraQuoted'
  readonly quantity: Quantity
}
export interface ChargeAdded extends AccountDay {
  readonly type: 'ChargeAdded'
  readonly charge: EntryId
  readonly code: ShortCode
  readonly net: Pence
  readonly supply: Supply
  readonly heldIn: Country | null
}
export interface ChargeReduced extends AccountDay {
  readonly type: 'ChargeReduced'
  readonly charge: EntryId
  readonly percent: Percent
  /** What is left of it. */
  readonly net: Pence
}
export interface PurchaseOrderRecorded extends AccountDay {
  readonly type: 'PurchaseOrderRecorded'
  readonly purchaseOrder: DocumentNumber
  readonly quote: Count
}
/** A number, and its place in its series: of the account, the financial year and the kind of document. */
interface Numbered extends AccountDay {
  readonly number: DocumentNumber
  readonly financialYear: FinancialYear
}
export interface InvoiceIssued extends Numbered, parts.Sum {
  readonly type: 'InvoiceIssued'
  readonly place: Count
  /** Of the community, as it was that day. */
  readonly name: string
  /** `null` where the community itself pays. */
  readonly payer: ContentRef | null
  readonly lines: ReadonlyArray<parts.InvoiceLine>
  readonly purchaseOrders: ReadonlyArray<DocumentNumber>
  readonly taxPoint: PlainDate
  readonly dueOn: PlainDate
}
export interface FormerInvoiceRecorded extends Numbered, parts.Sum {
  readonly type: 'FormerInvoiceRecorded'
  readonly lines: ReadonlyArray<parts.InvoiceLine>
  readonly purchaseOrder: DocumentNumber | null
  readonly dueOn: PlainDate
}
export interface PaymentReceived extends AccountDay {
  readonly type: 'PaymentReceived'
  readonly payment: EntryId
  readonly amount: Pence
  /** Each invoice once. */
  readonly to: ReadonlyArray<parts.InvoiceAmount>
  /** The rest. */
  readonly onAccount: Pence
}
export interface CreditAllocated extends AccountDay {
  readonly type: 'CreditAllocated'
  readonly allocation: EntryId
  readonly invoice: DocumentNumber
  readonly amount: Pence
  /** Of what lay on account, the oldest first. */
  readonly from: ReadonlyArray<parts.PaymentAmount>
}
export interface PaymentReversed extends AccountDay {
  readonly type: 'PaymentReversed'
  readonly payment: EntryId
  readonly amount: Pence
  /** What it had settled. */
  readonly from: ReadonlyArray<parts.InvoiceAmount>
  readonly reason: ContentRef
}
export interface CreditNoteIssued extends Numbered, parts.Sum {
  readonly type: 'CreditNoteIssued'
  /** `null` for one from before the records, which takes no number. */
  readonly place: Count | null
  readonly credit: EntryId
  readonly invoice: DocumentNumber
  readonly lines: ReadonlyArray<parts.CreditedLine>
  /** What had settled the invoice and lies on account again, the latest first. */
  readonly released: ReadonlyArray<parts.PaymentAmount>
  readonly reason: ContentRef
}
export interface RefundPaid extends AccountDay {
  readonly type: 'RefundPaid'
  readonly refund: EntryId
  readonly amount: Pence
  /** Of what lay on account, the oldest first. */
  readonly from: ReadonlyArray<parts.PaymentAmount>
}
export interface InvoiceWrittenOff extends AccountDay {
  readonly type: 'InvoiceWrittenOff'
  readonly invoice: DocumentNumber
  /** What was outstanding. */
  readonly amount: Pence
  readonly reason: ContentRef
}
export interface WriteOffReversed extends AccountDay {
  readonly type: 'WriteOffReversed'
  readonly invoice: DocumentNumber
  readonly amount: Pence
}
export interface ReminderSent extends AccountDay {
  readonly type: 'ReminderSent'
  readonly invoice: DocumentNumber
  readonly level: Count
}
export interface InvoiceDisputed extends AccountDay {
  readonly type: 'InvoiceDisputed'
  readonly invoice: DocumentNumber
  readonly words: ContentRef
}
export interface DisputeSettled extends AccountDay {
  readonly type: 'DisputeSettled'
  readonly invoice: DocumentNumber
}
/** `number` is that of the receipt. */
export interface ReceiptIssued extends Numbered {
  readonly type: 'ReceiptIssued'
  readonly place: Count
  readonly payment: EntryId
  readonly invoices: ReadonlyArray<parts.ReceivedFor>
}
/** So much of a line, without VAT, is to be given back by a credit note. */
export interface CreditFellDue extends AccountDay {
  readonly type: 'CreditFellDue'
  readonly invoice: DocumentNumber
  readonly line: Count
  /** Those that never begin under the membership. */
  readonly cycles: ReadonlyArray<Cycle>
  readonly net: Pence
  readonly cause: parts.CreditCause
}
export interface AccountRuleWaived extends AccountDay {
  readonly type: 'AccountRuleWaived'
  readonly rule: parts.WaivableAccountRule
  readonly quote: Count
  readonly reason: ContentRef
  readonly approvedBy: ApprovingRole
}
export type AccountEvent =
  | AccountOpened
  | PayerSet
  | TaxTreatmentSet
  | MembershipQuoted
  | TypeChangeQuoted
  | ExtraQuoted
  | ChargeAdded
  | ChargeReduced
  | PurchaseOrderRecorded
  | InvoiceIssued
  | FormerInvoiceRecorded
  | PaymentReceived
  | CreditAllocated
  | PaymentReversed
  | CreditNoteIssued
  | RefundPaid
  | InvoiceWrittenOff
  | WriteOffReversed
  | ReminderSent
  | InvoiceDisputed
  | DisputeSettled
  | ReceiptIssued
  | CreditFellDue
  | AccountRuleWaived
