/** How one account stands on a day: what was asked for, what came in, and what is owed either way. */
import type {
  CommunityId,
  Cycle,
  DocumentNumber,
  EntryId,
  InvoiceAmount,
  Pence,
  PlainDate,
  Standing as InvoiceStanding,
  Sum
} from '@cofc/core'
import type { Text } from '../words.ts'
import type { Age, ByAge } from './ages.ts'

export interface AskStatement {
  readonly community: CommunityId
  readonly on: PlainDate
}
export interface NoStatement {
  readonly type: 'NoAccount'
  readonly community: CommunityId
  readonly on: PlainDate
}
/** Whole pence throughout. Gross is credited, written off, paid and outstanding together. */
export interface InvoiceOnDay extends Sum {
  readonly number: DocumentNumber
  readonly on: PlainDate
  readonly dueOn: PlainDate
  readonly credited: Pence
  readonly writtenOff: Pence
  readonly paid: Pence
  readonly outstanding: Pence
  readonly standing: InvoiceStanding
  /** By how long it is overdue; `null` where nothing is outstanding. */
  readonly age: Age | null
  /** `null` unless it is disputed that day. */
  readonly disputedSince: PlainDate | null
  /** How many were sent. */
  readonly reminders: number
}
/** The amount is what it settles, what lies on account and what was refunded together, unless it was reversed. */
export interface PaymentOnDay {
  readonly payment: EntryId
  readonly on: PlainDate
  readonly amount: Pence
  readonly settles: ReadonlyArray<InvoiceAmount>
  readonly onAccount: Pence
  readonly refunded: Pence
  readonly reversedOn: PlainDate | null
}
export interface CreditNoteOnDay extends Sum {
  readonly number: DocumentNumber
  readonly on: PlainDate
  readonly invoice: DocumentNumber
}
export interface RefundOnDay {
  readonly refund: EntryId
  readonly on: PlainDate
  readonly amount: Pence
}
export interface ReceiptOnDay {
  readonly number: DocumentNumber
  readonly on: PlainDate
  readonly payment: EntryId
}
/** So much of a line, without VAT, is to be given back by a credit note. */
export interface CreditDue {
  readonly invoice: DocumentNumber
  readonly line: number
  /** Those that do not begin under the membership; none of what is no membership. */
  readonly cycles: ReadonlyArray<Cycle>
  readonly net: Pence
  readonly since: PlainDate
}
/** Each in the order in which it was recorded. */
export interface Statement {
  readonly community: CommunityId
  /** As on the day; `null` before it was registered. */
  readonly name: string | null
  readonly on: PlainDate
  readonly openedOn: PlainDate
  /** `null` where the community itself pays. */
  readonly payer: Text | null
  readonly contact: Text | null
  readonly outstanding: ByAge
  readonly onAccount: Pence
  readonly invoices: ReadonlyArray<InvoiceOnDay>
  readonly payments: ReadonlyArray<PaymentOnDay>
  readonly creditNotes: ReadonlyArray<CreditNoteOnDay>
  readonly creditsDue: ReadonlyArray<CreditDue>
  readonly refunds: ReadonlyArray<RefundOnDay>
  readonly receipts: ReadonlyArray<ReceiptOnDay>
}
