/** One document of an account, as it was issued: an invoice, a credit note, or a VAT receipt. */
import type { CommunityId, DocumentNumber, EntryId, Pence, PlainDate, ReceivedFor, Sum, Taxed } from '@cofc/core'
import type { Text } from '../words.ts'

export interface AskDocument {
  readonly community: CommunityId
  readonly number: DocumentNumber
}
export interface NoDocument extends AskDocument {
  readonly type: 'NoSuchDocument'
}
interface AnyDocument extends AskDocument {
  readonly on: PlainDate
  /** Of the community, as on that day; `null` where it was not registered. */
  readonly name: string | null
  /** `null` where the community itself pays. */
  readonly payer: Text | null
}
/** The rate in basis points of what is taxed; `null` where an invoice from before the records does not tell. */
export type TaxedAt = Pick<Taxed, 'treatment' | 'vatBasisPoints'> | null
export interface DocumentLine extends Sum {
  readonly line: number
  /** For what, in words. */
  readonly what: string
  readonly taxed: TaxedAt
}
/** All that is taxed alike. */
export interface SumTaxed extends Sum {
  readonly taxed: TaxedAt
}
interface WithLines extends AnyDocument, Sum {
  readonly lines: ReadonlyArray<DocumentLine>
  readonly byRate: ReadonlyArray<SumTaxed>
}
export interface InvoiceDocument extends WithLines {
  readonly kind: 'invoice'
  /** Whether it is from before the records. */
  readonly former: boolean
  readonly taxPoint: PlainDate
  readonly dueOn: PlainDate
  readonly purchaseOrders: ReadonlyArray<DocumentNumber>
}
export interface CreditNoteDocument extends WithLines {
  readonly kind: 'credit-note'
  readonly invoice: DocumentNumber
  readonly invoicedOn: PlainDate
  readonly reason: Text
}
export interface ReceiptDocument extends AnyDocument {
  readonly kind: 'receipt'
  readonly payment: EntryId
  readonly receivedOn: PlainDate
  /** Of the whole payment. */
  readonly amount: Pence
  readonly invoices: ReadonlyArray<ReceivedFor & { readonly invoicedOn: PlainDate }>
}
export type AccountDocument = InvoiceDocument | CreditNoteDocument | ReceiptDocument
