/** Of which payments money is taken, and what may be settled with it. */
import { lesser, less, plus, total } from '../values/money.ts'
import { noMoney, type Pence } from '../values/pence.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { InvoiceAmount, PaymentAmount } from './parts.ts'
import type { SettlingRefusal } from './refusals-of-settling.ts'
import { outstandingOf, standingOf } from './standing.ts'
import type { Account, Invoice, Payment } from './state.ts'

/** Of each part as much as is still needed, in their order. */
export const taken = (from: ReadonlyArray<PaymentAmount>, amount: Pence): ReadonlyArray<PaymentAmount> => {
  let needed = amount
  return from.flatMap(({ payment, amount: there }) => {
    const part = lesser(there, needed)
    needed = less(needed, part)
    return part === 0 ? [] : [{ payment, amount: part }]
  })
}

/** One part for each payment, in the order in which they first come. */
export const ofEachPayment = (parts: ReadonlyArray<PaymentAmount>): ReadonlyArray<PaymentAmount> =>
  [...Map.groupBy(parts, ({ payment }) => payment)].map(([payment, its]) => ({
    payment,
    amount: total(its.map(({ amount }) => amount))
  }))

/** One part for each invoice, in the order in which they first come. */
export const ofEachInvoice = (parts: ReadonlyArray<InvoiceAmount>): ReadonlyArray<InvoiceAmount> =>
  [...Map.groupBy(parts, ({ invoice }) => invoice)].map(([invoice, its]) => ({
    invoice,
    amount: total(its.map(({ amount }) => amount))
  }))

/** What lies on account of a payment, less what came back to it only after the day. */
const lyingBy = ({ onAccount, freed }: Payment, day: PlainDate): Pence => {
  const later = total(freed.filter(({ on }) => on > day).map(({ amount }) => amount))
  return less(onAccount, lesser(onAccount, later))
}

/** What lies on account of the payments received by a day, the oldest first: what lay there on that day and lies there still. */
export const onAccountBy = ({ payments }: Pick<Account, 'payments'>, day: PlainDate): ReadonlyArray<PaymentAmount> =>
  payments
    .filter(({ on }) => on <= day)
    .toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))
    .map(payment => ({ payment: payment.payment, amount: lyingBy(payment, day) }))
    .filter(({ amount }) => amount > 0)

/** What a payment settles now, invoice by invoice. */
export const settledBy = ({ invoices }: Pick<Account, 'invoices'>, payment: PaymentAmount['payment']) =>
  invoices.flatMap(invoice => {
    const amount = invoice.allocated.reduce<Pence>(
      (sum, one) => (one.payment === payment ? plus(sum, one.amount) : sum),
      noMoney
    )
    return amount === 0 ? [] : [{ invoice, amount }]
  })

export const invoiceNumbered = (
  { invoices }: Pick<Account, 'invoices'>,
  { invoice, on }: Pick<InvoiceAmount, 'invoice'> & { readonly on: PlainDate }
): Invoice | SettlingRefusal => {
  const found = invoices.find(({ number }) => number === invoice)
  if (found === undefined) return { type: 'NoSuchInvoice', invoice }
  return on < found.on ? { type: 'BeforeItsInvoice', invoice, on: found.on } : found
}

/** What keeps an amount from settling an invoice; `null` when nothing does. */
export const wrongWithSettling = (
  state: Pick<Account, 'invoices'>,
  { invoice: number, amount, on }: InvoiceAmount & { readonly on: PlainDate }
): SettlingRefusal | null => {
  const invoice = invoiceNumbered(state, { invoice: number, on })
  if ('type' in invoice) return invoice
  const [outstanding, standing] = [outstandingOf(invoice), standingOf(invoice)]
  if (standing === 'written-off' || standing === 'settled') return { type: 'InvoiceNotOpen', invoice: number, standing }
  return amount > outstanding ? { type: 'MoreThanOutstanding', invoice: number, outstanding } : null
}
