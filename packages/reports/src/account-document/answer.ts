/** A document is told as it was issued, whatever happened since: a credit note takes its words and rates from its invoice. */
import {
  sumOfLines,
  type ContentRef,
  type CreditNoteIssued,
  type DocumentNumber,
  type FormerInvoiceRecorded,
  type InvoiceIssued,
  type InvoiceLine,
  type PlainDate,
  type ReceiptIssued,
  type Sum
} from '@cofc/core'
import type { RowsOf } from '@cofc/projections'
import { left, right, type Either } from 'fp-ts/lib/Either.js'
import type { Extras } from '../report.ts'
import { accounts, type AccountRow } from '../tables/account-row.ts'
import { communities, profileIn } from '../tables/community-row.ts'
import type * as told from './account-document.ts'
import { lineInWords } from './in-words.ts'

export const documentTables = { accounts, communities }
type Rows = RowsOf<typeof documentTables>
type AnyInvoice = InvoiceIssued | FormerInvoiceRecorded
type Issued = AnyInvoice | CreditNoteIssued | ReceiptIssued
interface Known extends Pick<Extras, 'text'> {
  readonly row: AccountRow
  readonly nameOn: (day: PlainDate) => string | null
}

const isInvoice = (event: AccountRow['facts'][number]): event is AnyInvoice =>
  event.type === 'InvoiceIssued' || event.type === 'FormerInvoiceRecorded'
const isIssued = (event: AccountRow['facts'][number]): event is Issued =>
  isInvoice(event) || event.type === 'CreditNoteIssued' || event.type === 'ReceiptIssued'
const issuedIn = (row: AccountRow | undefined, number: DocumentNumber): Issued | undefined =>
  row?.facts.filter(isIssued).find(event => event.number === number)
const invoiceIn = ({ facts }: AccountRow, number: DocumentNumber): AnyInvoice | undefined =>
  facts.filter(isInvoice).find(event => event.number === number)

/** A credit note or a receipt is for whoever paid what it is about. */
const invoicesOf = (row: AccountRow, event: Issued): ReadonlyArray<AnyInvoice> => {
  const numbers = event.type === 'ReceiptIssued' ? event.invoices.map(({ invoice }) => invoice) : []
  if (isInvoice(event)) return [event]
  const asked = event.type === 'CreditNoteIssued' ? [event.invoice] : numbers
  return asked.flatMap(number => invoiceIn(row, number) ?? [])
}
const payerOf = (row: AccountRow, event: Issued): ContentRef | null =>
  invoicesOf(row, event)
    .flatMap(invoice => (invoice.type === 'InvoiceIssued' ? (invoice.payer ?? []) : []))
    .at(0) ?? null

const headOf = ({ row, nameOn, text }: Known, event: Issued) => {
  const { community, number, on } = event
  const payer = payerOf(row, event)
  const name = event.type === 'InvoiceIssued' ? event.name : nameOn(on)
  return { community, number, on, name, payer: payer === null ? null : text(payer) }
}

const taxedAt = ({ taxed }: Pick<InvoiceLine, 'taxed'>): told.TaxedAt =>
  taxed === null ? null : { treatment: taxed.treatment, vatBasisPoints: taxed.vatBasisPoints }
const lineOf = (line: InvoiceLine, sum: Pick<Sum, 'net' | 'vat'>): told.DocumentLine => ({
  ...{ line: line.line, what: lineInWords(line), taxed: taxedAt(line) },
  ...sumOfLines([sum])
})
const rateOf = ({ taxed }: told.DocumentLine): string =>
  taxed === null ? '' : `${taxed.treatment} ${String(taxed.vatBasisPoints)}`
const withLines = (lines: ReadonlyArray<told.DocumentLine>) => ({
  ...{ lines, ...sumOfLines(lines) },
  byRate: [...Map.groupBy(lines, rateOf).values()].map(alike => ({
    taxed: alike[0]?.taxed ?? null,
    ...sumOfLines(alike)
  }))
})

const invoiceOf = (known: Known, event: AnyInvoice): told.InvoiceDocument => {
  const former = event.type === 'FormerInvoiceRecorded'
  const orders = former ? (event.purchaseOrder ?? []) : event.purchaseOrders
  return {
    ...{ kind: 'invoice', ...headOf(known, event), former },
    ...{ taxPoint: former ? event.on : event.taxPoint, dueOn: event.dueOn, purchaseOrders: [orders].flat() },
    ...withLines(event.lines.map(line => lineOf(line, line)))
  }
}
const creditNoteOf = (known: Known, event: CreditNoteIssued): told.CreditNoteDocument => {
  const invoice = invoiceIn(known.row, event.invoice)
  const lines = event.lines.flatMap(credited => {
    const line = invoice?.lines.find(one => one.line === credited.line)
    return line === undefined ? [] : [lineOf(line, credited)]
  })
  return {
    ...{ kind: 'credit-note', ...headOf(known, event), invoice: event.invoice },
    ...{ invoicedOn: invoice?.on ?? event.on, reason: known.text(event.reason) },
    ...withLines(lines)
  }
}
const receiptOf = (known: Known, event: ReceiptIssued): told.ReceiptDocument => {
  const { facts } = known.row
  const payment = facts.find(one => one.type === 'PaymentReceived' && one.payment === event.payment)
  const amount = payment?.type === 'PaymentReceived' ? payment.amount : sumOfLines([]).gross
  return {
    ...{ kind: 'receipt', ...headOf(known, event), payment: event.payment },
    ...{ receivedOn: payment?.on ?? event.on, amount },
    invoices: event.invoices.map(one => ({ ...one, invoicedOn: invoiceIn(known.row, one.invoice)?.on ?? event.on }))
  }
}
const documentOf = (known: Known, event: Issued): told.AccountDocument => {
  switch (event.type) {
    case 'InvoiceIssued':
    case 'FormerInvoiceRecorded':
      return invoiceOf(known, event)
    case 'CreditNoteIssued':
      return creditNoteOf(known, event)
    case 'ReceiptIssued':
      return receiptOf(known, event)
  }
}

export const documentWords = (rows: Rows, { community, number }: told.AskDocument): ReadonlyArray<ContentRef> => {
  const row = rows.accounts.get(community)
  const event = issuedIn(row, number)
  if (row === undefined || event === undefined) return []
  return [payerOf(row, event) ?? [], event.type === 'CreditNoteIssued' ? event.reason : []].flat()
}
export const documentAnswer = (
  rows: Rows,
  { community, number }: told.AskDocument,
  { text }: Pick<Extras, 'text'>
): Either<told.NoDocument, told.AccountDocument> => {
  const row = rows.accounts.get(community)
  const event = issuedIn(row, number)
  if (row === undefined || event === undefined) return left({ type: 'NoSuchDocument', community, number })
  const nameOn = (day: PlainDate) => profileIn(rows.communities.get(community), day, null)?.name ?? null
  return right(documentOf({ row, nameOn, text }, event))
}
