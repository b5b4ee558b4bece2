/** Every invoice that was issued by a day, with how it stands and the documents that belong to it. Whole pence. */
import type { CommunityId, DocumentNumber, PlainDate } from '@cofc/core'
import type { InvoiceOnDay } from '../statement/statement.ts'

export const invoicesWhich = ['open', 'overdue', 'disputed', 'settled', 'written-off'] as const
export type InvoicesWhich = (typeof invoicesWhich)[number]

export interface AskInvoices {
  readonly on: PlainDate
  /** Only these. */
  readonly only?: InvoicesWhich
  /** Only those of this account. */
  readonly community?: CommunityId
}
export interface InvoiceListed extends InvoiceOnDay {
  readonly community: CommunityId
  /** As on the day; `null` before it was registered. */
  readonly name: string | null
  /** `null` unless something is outstanding after its last day. */
  readonly daysOverdue: number | null
  readonly creditNotes: ReadonlyArray<DocumentNumber>
  readonly receipts: ReadonlyArray<DocumentNumber>
}
export interface Invoices {
  readonly on: PlainDate
  readonly only: InvoicesWhich | null
  readonly community: CommunityId | null
  /** The latest first; those of one day by their numbers. */
  readonly invoices: ReadonlyArray<InvoiceListed>
}
