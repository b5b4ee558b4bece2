/** What a statement lists, each in the order in which it was recorded; what there is none of is left out. */
import { inPounds, listed } from '@cofc/core'
import type { CreditDue, CreditNoteOnDay, InvoiceOnDay, PaymentOnDay, ReceiptOnDay, Statement } from '@cofc/reports'
import type { ComponentChildren } from 'preact'
import { DocumentLink } from '../../parts/of-money.tsx'
import { Table, type Column } from '../../parts/table.tsx'
import { dayInWords } from '../../words/dates.ts'
import { invoiceStands } from '../../words/money.ts'

type Of<Row> = (community: string) => ReadonlyArray<Column<Row>>
const invoiceColumns: Of<InvoiceOnDay> = community => [
  { head: 'Invoice', cell: ({ number }) => <DocumentLink community={community} number={number} /> },
  { head: 'Of', cell: ({ on }) => dayInWords(on) },
  { head: 'Due by', cell: ({ dueOn }) => dayInWords(dueOn) },
  { head: 'With VAT', isNumber: true, cell: ({ gross }) => inPounds(gross), figure: one => `gross/${one.number}` },
  { head: 'Credited', isNumber: true, cell: ({ credited }) => inPounds(credited) },
  { head: 'Paid', isNumber: true, cell: ({ paid }) => inPounds(paid), figure: one => `paid/${one.number}` },
  { head: 'Written off', isNumber: true, cell: ({ writtenOff }) => inPounds(writtenOff) },
  {
    head: 'Outstanding',
    isNumber: true,
    cell: ({ outstanding }) => inPounds(outstanding),
    figure: one => `outstanding/${one.number}`
  },
  { head: 'Stands', cell: invoiceStands }
]
const settles = ({ settles: parts, reversedOn }: PaymentOnDay): string => {
  if (reversedOn !== null) return `Reversed on ${dayInWords(reversedOn)}`
  return parts.length === 0 ? '–' : listed(parts.map(({ invoice, amount }) => `${inPounds(amount)} of ${invoice}`))
}
const paymentColumns: ReadonlyArray<Column<PaymentOnDay>> = [
  { head: 'Payment', cell: ({ payment }) => <span class="code">{payment}</span> },
  { head: 'Received', cell: ({ on }) => dayInWords(on) },
  { head: 'Amount', isNumber: true, cell: ({ amount }) => inPounds(amount), figure: one => `payment/${one.payment}` },
  { head: 'Settles', cell: settles },
  { head: 'On account', isNumber: true, cell: ({ onAccount }) => inPounds(onAccount) },
  { head: 'Refunded', isNumber: true, cell: ({ refunded }) => inPounds(refunded) }
]
const noteColumns: Of<CreditNoteOnDay> = community => [
  { head: 'Credit note', cell: ({ number }) => <DocumentLink community={community} number={number} /> },
  { head: 'Of', cell: ({ on }) => dayInWords(on) },
  { head: 'On invoice', cell: ({ invoice }) => <span class="code">{invoice}</span> },
  { head: 'With VAT', isNumber: true, cell: ({ gross }) => inPounds(gross), figure: one => `gross/${one.number}` }
]
const dueColumns: ReadonlyArray<Column<CreditDue>> = [
  { head: 'Invoice', cell: ({ invoice }) => <span class="code">{invoice}</span> },
  { head: 'Line', isNumber: true, cell: ({ line }) => line },
  { head: 'Cycles', cell: ({ cycles }) => (cycles.length === 0 ? '–' : listed(cycles)) },
  { head: 'Since', cell: ({ since }) => dayInWords(since) },
  {
    head: 'Without VAT',
    isNumber: true,
    cell: ({ net }) => inPounds(net),
    figure: ({ invoice, line }) => `due/${invoice}/${String(line)}`
  }
]
const receiptColumns: Of<ReceiptOnDay> = community => [
  { head: 'VAT receipt', cell: ({ number }) => <DocumentLink community={community} number={number} /> },
  { head: 'Of', cell: ({ on }) => dayInWords(on) },
  { head: 'For payment', cell: ({ payment }) => <span class="code">{payment}</span> }
]
const refundColumns: ReadonlyArray<Column<Statement['refunds'][number]>> = [
  { head: 'Refund', cell: ({ refund }) => <span class="code">{refund}</span> },
  { head: 'Paid', cell: ({ on }) => dayInWords(on) },
  { head: 'Amount', isNumber: true, cell: ({ amount }) => inPounds(amount) }
]

interface ListGiven<Row> {
  readonly id: string
  readonly title: string
  readonly caption: ComponentChildren
  readonly rows: ReadonlyArray<Row>
  readonly columns: ReadonlyArray<Column<Row>>
}
const List = <Row,>({ id, title, caption, rows, columns }: ListGiven<Row>) =>
  rows.length === 0 ? null : (
    <section>
      <h2>{title}</h2>
      <Table id={id} caption={caption} rows={rows} columns={columns} />
    </section>
  )
const many = (rows: ReadonlyArray<unknown>): string => `(${String(rows.length)})`

export const Invoices = ({ community, invoices }: Statement) => (
  <List
    id="invoices-table"
    title="Invoices"
    caption={`Invoices, each with what became of it ${many(invoices)}`}
    rows={invoices}
    columns={invoiceColumns(community)}
  />
)
export const Payments = ({ payments }: Statement) => (
  <List
    id="payments-table"
    title="Payments"
    caption={`Payments, each with what it settles ${many(payments)}`}
    rows={payments}
    columns={paymentColumns}
  />
)
export const CreditNotes = ({ community, creditNotes }: Statement) => (
  <List
    id="notes-table"
    title="Credit notes"
    caption={`Credit notes ${many(creditNotes)}`}
    rows={creditNotes}
    columns={noteColumns(community)}
  />
)
export const CreditsDue = ({ creditsDue }: Statement) => (
  <List
    id="credits-due-table"
    title="Credits due"
    caption={`To be given back by credit notes ${many(creditsDue)}`}
    rows={creditsDue}
    columns={dueColumns}
  />
)
export const Refunds = ({ refunds }: Statement) => (
  <List
    id="refunds-table"
    title="Refunds"
    caption={`Refunds ${many(refunds)}`}
    rows={refunds}
    columns={refundColumns}
  />
)
export const Receipts = ({ community, receipts }: Statement) => (
  <List
    id="receipts-table"
    title="VAT receipts"
    caption={`VAT receipts ${many(receipts)}`}
    rows={receipts}
    columns={receiptColumns(community)}
  />
)
