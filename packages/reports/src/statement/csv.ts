/** A statement as a table: a line for each invoice, payment, credit note, credit that is due and refund, in whole pence. */
import type { CsvTable } from '../report.ts'
import type { Statement } from './statement.ts'

export const statementCsv = (statement: Statement): CsvTable => {
  const { community, invoices, payments, creditNotes, creditsDue, refunds, receipts } = statement
  const part = (name: string, id: string, more: object) => ({ community, part: name, id, ...more })
  return {
    columns: [
      ...['community', 'part', 'id', 'on', 'dueOn', 'invoice', 'line', 'net', 'vat', 'gross', 'amount', 'credited'],
      ...['writtenOff', 'paid', 'outstanding', 'standing', 'age', 'onAccount', 'refunded', 'reversedOn']
    ],
    rows: [
      ...invoices.map(one => part('invoice', one.number, one)),
      ...payments.map(one => part('payment', one.payment, one)),
      ...creditNotes.map(one => part('credit-note', one.number, one)),
      ...creditsDue.map(({ since, ...one }) => part('credit-due', '', { ...one, on: since })),
      ...refunds.map(one => part('refund', one.refund, one)),
      ...receipts.map(one => part('receipt', one.number, one)),
      part('all', '', { on: statement.on, outstanding: statement.outstanding.all, onAccount: statement.onAccount })
    ]
  }
}
