/** What events make of the invoices of an account. */
import { noMoney, type Pence } from '../values/pence.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type * as events from './events.ts'
import { reduced } from './evolve-billing.ts'
import type { CreditedLine, InvoiceLine } from './parts.ts'
import type { Account, Invoice, Line } from './state.ts'
import { less, plus } from '../values/money.ts'

const untouched = (line: InvoiceLine): Line => ({
  ...line,
  credited: { net: noMoney, vat: noMoney },
  due: noMoney,
  dueSince: null,
  notBegun: []
})
const nothingYet = { allocated: [], credited: noMoney, writtenOff: noMoney, reminded: [], disputed: null }

export const issued = (state: Account, event: events.InvoiceIssued): Account => {
  const { number, on, financialYear, place, taxPoint, dueOn, purchaseOrders, net, vat, gross } = event
  const lines = event.lines.map(untouched)
  const numbered = { number, on, financialYear, place, taxPoint, dueOn, purchaseOrders }
  return { ...state, invoices: [...state.invoices, { ...numbered, lines, net, vat, gross, ...nothingYet }] }
}
export const formerRecorded = (state: Account, event: events.FormerInvoiceRecorded): Account => {
  const { number, on, financialYear, dueOn, purchaseOrder, net, vat, gross } = event
  const lines = event.lines.map(untouched)
  const numbered = { number, on, financialYear, place: null, taxPoint: on, dueOn }
  const purchaseOrders = purchaseOrder === null ? [] : [purchaseOrder]
  const invoice: Invoice = { ...numbered, purchaseOrders, lines, net, vat, gross, ...nothingYet }
  return { ...state, invoices: [...state.invoices, invoice] }
}

export const changingInvoice = (
  state: Account,
  number: Invoice['number'],
  change: (invoice: Invoice) => Invoice
): Account => ({ ...state, invoices: state.invoices.map(one => (one.number === number ? change(one) : one)) })

const changingLine = (invoice: Invoice, number: Line['line'], change: (line: Line) => Line): Invoice => ({
  ...invoice,
  lines: invoice.lines.map(one => (one.line === number ? change(one) : one))
})

/** What is due of a line, and since when. */
const dueIn = (due: Pence, since: PlainDate | null): Pick<Line, 'due' | 'dueSince'> => ({
  due,
  dueSince: due === 0 ? null : since
})

export const creditFellDue = (state: Account, event: events.CreditFellDue): Account => {
  const { invoice, line, cycles, net, cause, on } = event
  const due = changingInvoice(state, invoice, one =>
    changingLine(one, line, before => ({
      ...before,
      ...dueIn(plus(before.due, net), before.dueSince ?? on),
      notBegun: [...before.notBegun, ...cycles]
    }))
  )
  return cause.of === 'charge-reduced' ? reduced(due, cause) : due
}

const lineCredited = (invoice: Invoice, { line, net, vat }: CreditedLine): Invoice =>
  changingLine(invoice, line, before => ({
    ...before,
    credited: { net: plus(before.credited.net, net), vat: plus(before.credited.vat, vat) },
    ...dueIn(less(before.due, net), before.dueSince)
  }))
export const credited = (state: Account, event: events.CreditNoteIssued): Account => {
  const { credit, number, on, financialYear, place, invoice, lines, gross } = event
  const note = { credit, number, on, financialYear, place, invoice, lines }
  const changed = changingInvoice(state, invoice, one => ({
    ...lines.reduce(lineCredited, one),
    credited: plus(one.credited, gross)
  }))
  return { ...changed, creditNotes: [...state.creditNotes, note] }
}

export const writtenOff = (state: Account, { invoice, amount }: events.InvoiceWrittenOff): Account =>
  changingInvoice(state, invoice, one => ({ ...one, writtenOff: plus(one.writtenOff, amount) }))
export const writtenBack = (state: Account, { invoice, amount }: events.WriteOffReversed): Account =>
  changingInvoice(state, invoice, one => ({ ...one, writtenOff: less(one.writtenOff, amount) }))
export const reminded = (state: Account, { invoice, on }: events.ReminderSent): Account =>
  changingInvoice(state, invoice, one => ({ ...one, reminded: [...one.reminded, on] }))
export const disputed = (state: Account, { invoice, words, on }: events.InvoiceDisputed): Account =>
  changingInvoice(state, invoice, one => ({ ...one, disputed: { since: on, words: words.commitment } }))
export const disputeSettled = (state: Account, { invoice }: events.DisputeSettled): Account =>
  changingInvoice(state, invoice, one => ({ ...one, disputed: null }))
