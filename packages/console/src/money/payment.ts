/** A payment as it is typed beside the open invoices: what it settles, and the same as the form of the command holds it. */
import { Amount, openOn, outstandingOf, PlainDate, proposedSettling, type Account, type Invoice } from '@cofc/core'
import { readText } from '../command-forms/text.ts'
import { manyAt, textIn, valuesOf, within, entriesOf, type Entry, type Values } from '../command-forms/values.ts'
import { typedPounds } from '../words/money.ts'

/** An invoice that may be settled, with what is typed for it. */
export interface Row {
  readonly invoice: Invoice
  /** The name of its field, by its place among all invoices of the account: those that are issued meanwhile come after it. */
  readonly name: string
  readonly typed: string
}
const nameOf = (state: Account, { number }: Invoice): string => {
  const place = state.invoices.findIndex(one => one.number === number)
  return within('of', place)
}

const money = { holds: 'money', named: 'Amount' } as const
export const dayIn = (values: Values, today: PlainDate): PlainDate => {
  const day = readText({ holds: 'day', named: 'PlainDate' }, values, 'on')
  return PlainDate.is(day) ? day : today
}
interface Typed {
  readonly state: Account
  readonly values: Values
  /** The day of the payment. */
  readonly on: PlainDate
}
/** Where nobody says for which invoices it is, it is for those that are due longest. */
const withProposal = ({ state, values, on }: Typed, rows: ReadonlyArray<Row>): ReadonlyArray<Row> => {
  const amount = readText(money, values, 'amount')
  if (!Amount.is(amount) || rows.some(({ typed }) => typed !== '')) return rows
  const { to } = proposedSettling(state, { amount, on })
  return rows.map(row => {
    const part = to.find(({ invoice }) => invoice === row.invoice.number)
    return part === undefined ? row : { ...row, typed: typedPounds(part.amount) }
  })
}
/** The invoices that may be settled, with what is typed for each, or else what is proposed. */
export const rowsOf = (typed: Typed): ReadonlyArray<Row> => {
  const { state, values, on } = typed
  const rows = openOn(state, on).map(invoice => {
    const name = nameOf(state, invoice)
    return { invoice, name, typed: textIn(values, name).trim() }
  })
  return withProposal(typed, rows)
}

/** What is left of an invoice, and of the payment; `null` where an amount is not understood. */
export interface Reckoned {
  readonly left: ReadonlyMap<string, number>
  readonly onAccount: number
}
export const reckoned = (rows: ReadonlyArray<Row>, values: Values): Reckoned | null => {
  const amount = readText(money, values, 'amount')
  const parts = rows.map(({ name, typed }) => (typed === '' ? 0 : readText(money, valuesOf([[name, typed]]), name)))
  if (typeof amount !== 'number' || !parts.every(part => typeof part === 'number')) return null
  return {
    left: new Map(rows.map(({ invoice, name }, at) => [name, outstandingOf(invoice) - (parts[at] ?? 0)])),
    onAccount: amount - parts.reduce((sum, part) => sum + part, 0)
  }
}

const isOfRow = ([name]: Entry): boolean => name.startsWith('of.') || name.startsWith('to.')
/** As the form of the command holds it: a row for each invoice for which an amount is typed. */
export const asTheForm = (rows: ReadonlyArray<Row>, values: Values): Values => {
  const filled = rows.filter(({ typed }) => typed !== '')
  return valuesOf([
    ...entriesOf(values).filter(entry => !isOfRow(entry)),
    [manyAt('to'), String(filled.length)],
    ...filled.flatMap(({ invoice, typed }, at): ReadonlyArray<Entry> => [
      [within(within('to', at), 'invoice'), invoice.number],
      [within(within('to', at), 'amount'), typed]
    ])
  ])
}
