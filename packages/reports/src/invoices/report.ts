/** The invoices issued by a day, with how each stands and its documents: for finance and the network team. */
import { aCommunity, aDay, oneOf } from '../ask-fields.ts'
import { moneyOfAllReaders } from '../money-readers.ts'
import type { Report } from '../report.ts'
import { invoicesAnswer, invoicesTables } from './answer.ts'
import { invoicesWhich, type AskInvoices, type Invoices } from './invoices.ts'

export const invoicesReport: Report<typeof invoicesTables, AskInvoices, Invoices, never> = {
  name: 'invoices',
  says: 'the invoices issued by a day, with how each stands, for finance and the network team',
  roles: moneyOfAllReaders,
  tables: invoicesTables,
  narrow: ({ community }) => (community === undefined ? {} : { accounts: [community], communities: [community] }),
  ask: {
    on: { ...aDay, says: 'the day; today when left out', absent: today => today },
    only: { ...oneOf(invoicesWhich, 'which'), says: 'only those that stand so', optional: true },
    community: { ...aCommunity, says: 'only those of this community', optional: true }
  },
  address: [],
  needs: {},
  answer: invoicesAnswer,
  failures: {},
  csv: ({ invoices }) => ({
    columns: [
      ...['community', 'name', 'number', 'on', 'dueOn', 'net', 'vat', 'gross', 'credited', 'writtenOff', 'paid'],
      ...['outstanding', 'standing', 'daysOverdue', 'disputedSince', 'reminders', 'creditNotes', 'receipts']
    ],
    rows: invoices.map(one => ({
      ...one,
      ...{ creditNotes: one.creditNotes.join(';'), receipts: one.receipts.join(';') }
    }))
  })
}
