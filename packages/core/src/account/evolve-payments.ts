/** What events make of the money that came in. */
import { noMoney } from '../values/pence.ts'
import type * as events from './events.ts'
import { changingInvoice } from './evolve-invoices.ts'
import type { InvoiceAmount, PaymentAmount } from './parts.ts'
import type { Account, Payment } from './state.ts'
import { less, plus } from '../values/money.ts'

const changingPayment = (state: Account, id: Payment['payment'], change: (payment: Payment) => Payment): Account => ({
  ...state,
  payments: state.payments.map(one => (one.payment === id ? change(one) : one))
})

/** An invoice settled in part by a payment. */
const settled = (state: Account, { payment, invoice, amount }: PaymentAmount & InvoiceAmount): Account =>
  changingInvoice(state, invoice, one => ({ ...one, allocated: [...one.allocated, { payment, amount }] }))

export const received = (state: Account, event: events.PaymentReceived): Account => {
  const { payment, on, amount, to, onAccount } = event
  const one: Payment = { payment, on, amount, to, onAccount, freed: [], refunded: noMoney, reversedOn: null }
  const known: Account = { ...state, payments: [...state.payments, one] }
  return to.reduce((before, part) => settled(before, { payment, ...part }), known)
}

export const allocated = (state: Account, event: events.CreditAllocated): Account => {
  const { allocation, invoice, amount, from, on } = event
  const known: Account = { ...state, allocations: [...state.allocations, { id: allocation, amount, invoice, on }] }
  return from.reduce(
    (before, part) =>
      settled(
        changingPayment(before, part.payment, one => ({ ...one, onAccount: less(one.onAccount, part.amount) })),
        { ...part, invoice }
      ),
    known
  )
}

/** Takes an amount off what a payment settled of an invoice, the latest first. */
const unsettled = (
  allocations: ReadonlyArray<PaymentAmount>,
  { payment, amount }: PaymentAmount
): ReadonlyArray<PaymentAmount> => {
  const place = allocations.findLastIndex(one => one.payment === payment)
  const last = allocations[place]
  if (last === undefined || amount === 0) return allocations
  if (amount < last.amount) return allocations.with(place, { payment, amount: less(last.amount, amount) })
  return unsettled(allocations.toSpliced(place, 1), { payment, amount: less(amount, last.amount) })
}

export const reversed = (state: Account, { payment, from, on }: events.PaymentReversed): Account => {
  const known = changingPayment(state, payment, one => ({ ...one, onAccount: noMoney, reversedOn: on }))
  return from.reduce(
    (before, { invoice, amount }) =>
      changingInvoice(before, invoice, one => ({ ...one, allocated: unsettled(one.allocated, { payment, amount }) })),
    known
  )
}

/** A credit note on a paid invoice brings the money back to the account. */
export const released = (state: Account, { invoice, released: back, on }: events.CreditNoteIssued): Account =>
  back.reduce(
    (before, part) =>
      changingPayment(
        changingInvoice(before, invoice, one => ({ ...one, allocated: unsettled(one.allocated, part) })),
        part.payment,
        one => ({
          ...one,
          onAccount: plus(one.onAccount, part.amount),
          freed: [...one.freed, { on, amount: part.amount }]
        })
      ),
    state
  )

export const refunded = (state: Account, { refund, amount, from, on }: events.RefundPaid): Account =>
  from.reduce<Account>(
    (before, part) =>
      changingPayment(before, part.payment, one => ({
        ...one,
        onAccount: less(one.onAccount, part.amount),
        refunded: plus(one.refunded, part.amount)
      })),
    { ...state, refunds: [...state.refunds, { id: refund, amount, invoice: null, on }] }
  )

export const receipted = (state: Account, event: events.ReceiptIssued): Account => {
  const { number, on, financialYear, place, payment, invoices } = event
  return { ...state, receipts: [...state.receipts, { number, on, financialYear, place, payment, invoices }] }
}
