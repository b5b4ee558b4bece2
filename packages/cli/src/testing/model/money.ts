/** What is always true of the money on an account, by its state and by sums of our own: a sentence for what is not. */
import { outstandingOf, sharesOf, type Account, type Invoice, type Line } from '@cofc/core'

const sum = (amounts: ReadonlyArray<number>): number => amounts.reduce((all, one) => all + one, 0)
const anyBelowNothing = (...amounts: ReadonlyArray<number>): boolean => amounts.some(amount => amount < 0)

const wrongInLine = ({ net, vat, credited, cycles }: Line): string | null => {
  if (credited.net > net || credited.vat > vat) return 'more is credited of a line than it asked for'
  if (net > 0 && credited.net === net && credited.vat !== vat) return 'a line is credited without all of its VAT'
  return cycles.length === 0 || sum(sharesOf(net, cycles.length)) === net ? null : 'shares do not sum to their net'
}
const wrongInInvoice = (invoice: Invoice): string | null => {
  const { lines, net, vat, gross, credited, writtenOff, allocated } = invoice
  const settled = sum(allocated.map(({ amount }) => amount))
  const outstanding = outstandingOf(invoice)
  if (sum(lines.map(line => line.net)) !== net || sum(lines.map(line => line.vat)) !== vat || net + vat !== gross)
    return 'an invoice is not the sum of its lines'
  if (credited + writtenOff + settled + outstanding !== gross) return 'an invoice does not add up'
  if (anyBelowNothing(credited, writtenOff, settled, outstanding)) return 'a part of an invoice is below nothing'
  return lines.map(wrongInLine).find(wrong => wrong !== null) ?? null
}
const wrongInPayments = ({ payments, invoices }: Account): string | null => {
  const all = invoices.flatMap(({ allocated }) => allocated)
  for (const { payment, amount, onAccount, refunded, reversedOn } of payments) {
    const settled = sum(all.filter(one => one.payment === payment).map(one => one.amount))
    if (settled + onAccount + refunded !== (reversedOn === null ? amount : 0)) return 'a payment does not add up'
    if (anyBelowNothing(onAccount, refunded)) return 'a part of a payment is below nothing'
  }
  return null
}

interface Document {
  readonly number: string
  readonly financialYear: string
  readonly place: number | null
  readonly on: string
}
/** In each financial year 1 to the last, on days that rise; and no number twice. */
const wrongInSeries = (documents: ReadonlyArray<Document>): string | null => {
  if (new Set(documents.map(({ number }) => number)).size !== documents.length) return 'a number stands twice'
  const ours = documents.filter(({ place }) => place !== null)
  for (const year of new Set(ours.map(({ financialYear }) => financialYear))) {
    const series = ours.filter(({ financialYear }) => financialYear === year)
    if (series.some(({ place }, before) => place !== before + 1)) return 'a series has a gap'
    if (series.some(({ on }, at) => on < (series[at - 1]?.on ?? ''))) return 'a number is dated before the last'
  }
  return null
}

/** Nothing of a state that is no account. */
export const wrongInAccount = (state: unknown): string | null => {
  if (!('invoices' in (state as object))) return null
  const account = state as Account
  return (
    account.invoices.map(wrongInInvoice).find(wrong => wrong !== null) ??
    wrongInPayments(account) ??
    [account.invoices, account.creditNotes, account.receipts].map(wrongInSeries).find(wrong => wrong !== null) ??
    null
  )
}
