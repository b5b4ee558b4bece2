/** What can be asked of the account of one community. Money is whole pence. */
import type { Amount } from '../values/amount.ts'
import type { ApprovingRole } from '../values/approving-role.ts'
import type { CommunityId } from '../values/community-id.ts'
import type { ContentRef } from '../values/content-ref.ts'
import type { Count } from '../values/count.ts'
import type { Country } from '../values/country.ts'
import type { Cycle } from '../values/cycle.ts'
import type { DocumentNumber } from '../values/document-number.ts'
import type { EntryId } from '../values/entry-id.ts'
import type { MembershipType } from '../values/membership-type.ts'
import type { Percent } from '../values/percent.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { Price } from '../values/price.ts'
import type { Quantity } from '../values/quantity.ts'
import type { ShortCode } from '../values/short-code.ts'
import type { Supply, TaxTreatment } from '../values/tax.ts'
import type * as parts from './parts.ts'

export interface AccountDay {
  readonly community: CommunityId
  readonly on: PlainDate
}
export interface OpenAccount extends AccountDay {
  readonly type: 'OpenAccount'
}
/** Who pays: an organisation and its address, and whom to write to there. Both are words, so that they can be erased. */
export interface SetPayer extends AccountDay {
  readonly type: 'SetPayer'
  readonly payer: ContentRef
  readonly contact: ContentRef | null
}
/** Finance says otherwise than the rules on VAT would, from that day on. */
export interface SetTaxTreatment extends AccountDay {
  readonly type: 'SetTaxTreatment'
  readonly supply: Supply
  readonly treatment: TaxTreatment
  readonly reason: ContentRef
}
export interface QuoteMembership extends AccountDay {
  readonly type: 'QuoteMembership'
  readonly membershipType: MembershipType
  readonly cycles: ReadonlyArray<Cycle>
  /** In the unit of the price list; `null` for the places of the community’s profile, where it counts in places. */
  readonly size: Count | null
}
export interface QuoteExtra extends AccountDay {
  readonly type: 'QuoteExtra'
  readonly code: ShortCode
  readonly quantity: Quantity
}
/** What another type costs for a cycle that is paid for already. */
export interface QuoteTypeChange extends AccountDay {
  readonly type: 'QuoteTypeChange'
  readonly cycle: Cycle
  readonly membershipType: MembershipType
}
export interface AddCharge extends AccountDay {
  readonly type: 'AddCharge'
  readonly charge: EntryId
  readonly code: ShortCode
  /** `null` for what the price list asks for an extra of that code. */
  readonly net: Price | null
  readonly supply: Supply
  /** Where an event is held; `null` where it is held online, and for what is no event. */
  readonly heldIn: Country | null
}
/** Takes off so many in a hundred of what was charged. */
export interface ReduceCharge extends AccountDay {
  readonly type: 'ReduceCharge'
  readonly charge: EntryId
  readonly percent: Percent
}
export interface RecordPurchaseOrder extends AccountDay {
  readonly type: 'RecordPurchaseOrder'
  readonly purchaseOrder: DocumentNumber
  readonly quote: Count
}
export interface IssueInvoice extends AccountDay {
  readonly type: 'IssueInvoice'
  readonly quotes: ReadonlyArray<Count>
  readonly charges: ReadonlyArray<EntryId>
  /** The day whose VAT it is; `null` for the invoice’s own. */
  readonly taxPoint: PlainDate | null
}
/** One from before the records: `on` is its own day. */
export interface RecordFormerInvoice extends AccountDay {
  readonly type: 'RecordFormerInvoice'
  readonly number: DocumentNumber
  readonly lines: ReadonlyArray<parts.FormerLine>
  readonly purchaseOrder: DocumentNumber | null
  readonly dueOn: PlainDate
}
export interface RecordPayment extends AccountDay {
  readonly type: 'RecordPayment'
  readonly payment: EntryId
  readonly amount: Amount
  /** The invoices that it names; the rest lies on account. */
  readonly to: ReadonlyArray<parts.InvoiceAmount>
}
/** Settles an invoice with what lies on account. */
export interface AllocateCredit extends AccountDay {
  readonly type: 'AllocateCredit'
  readonly allocation: EntryId
  readonly invoice: DocumentNumber
  readonly amount: Amount
}
export interface ReversePayment extends AccountDay {
  readonly type: 'ReversePayment'
  readonly payment: EntryId
  readonly reason: ContentRef
}
export interface IssueCreditNote extends AccountDay {
  readonly type: 'IssueCreditNote'
  readonly credit: EntryId
  /** Of one from before the records, which keeps it; otherwise `null`. */
  readonly formerNumber: DocumentNumber | null
  readonly invoice: DocumentNumber
  readonly lines: ReadonlyArray<parts.LineNet>
  readonly reason: ContentRef
}
export interface RecordRefund extends AccountDay {
  readonly type: 'RecordRefund'
  readonly refund: EntryId
  readonly amount: Amount
}
export interface WriteOffInvoice extends AccountDay {
  readonly type: 'WriteOffInvoice'
  readonly invoice: DocumentNumber
  readonly reason: ContentRef
}
export interface ReverseWriteOff extends AccountDay {
  readonly type: 'ReverseWriteOff'
  readonly invoice: DocumentNumber
}
export interface SendReminder extends AccountDay {
  readonly type: 'SendReminder'
  readonly invoice: DocumentNumber
  /** 1 for the first. */
  readonly level: Count
}
export interface RaiseDispute extends AccountDay {
  readonly type: 'RaiseDispute'
  readonly invoice: DocumentNumber
  readonly words: ContentRef
}
export interface SettleDispute extends AccountDay {
  readonly type: 'SettleDispute'
  readonly invoice: DocumentNumber
}
export interface IssueReceipt extends AccountDay {
  readonly type: 'IssueReceipt'
  readonly payment: EntryId
}
/** The day is the first on which the community is no member. */
export interface NoteEndOfMembership extends AccountDay {
  readonly type: 'NoteEndOfMembership'
  /** The last cycle that began under the membership; `null` when none did. */
  readonly lastBegun: Cycle | null
}
export interface WaiveAccountRule extends AccountDay {
  readonly type: 'WaiveAccountRule'
  readonly rule: parts.WaivableAccountRule
  readonly quote: Count
  readonly reason: ContentRef
  readonly approvedBy: ApprovingRole
}

/** What quotes, charges and invoices. */
export type BillingCommand =
  | OpenAccount
  | SetPayer
  | SetTaxTreatment
  | QuoteMembership
  | QuoteExtra
  | QuoteTypeChange
  | AddCharge
  | ReduceCharge
  | RecordPurchaseOrder
  | IssueInvoice
  | RecordFormerInvoice
  | NoteEndOfMembership
/** What becomes of an invoice, and of the money that comes in. */
export type SettlingCommand =
  | RecordPayment
  | AllocateCredit
  | ReversePayment
  | IssueCreditNote
  | RecordRefund
  | WriteOffInvoice
  | ReverseWriteOff
  | SendReminder
  | RaiseDispute
  | SettleDispute
  | IssueReceipt
  | WaiveAccountRule
export type AccountCommand = BillingCommand | SettlingCommand
