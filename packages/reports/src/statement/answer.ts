/** How an account stands on a day: by what is dated by then, and nothing that came later. */
import {
  allocatedTo,
  lyingOnAccount,
  outstandingOf,
  standingOf,
  sumOfLines,
  total,
  type Account,
  type ContentRef,
  type Invoice,
  type InvoiceAmount,
  type Payment,
  type PlainDate
} from '@cofc/core'
import type { RowsOf } from '@cofc/projections'
import { left, right, type Either } from 'fp-ts/lib/Either.js'
import type { Extras } from '../report.ts'
import { accountOn, accounts } from '../tables/account-row.ts'
import { communities, profileIn } from '../tables/community-row.ts'
import { ageOn, byAgeOn } from './ages.ts'
import type { AskStatement, CreditDue, InvoiceOnDay, NoStatement, PaymentOnDay, Statement } from './statement.ts'

export const statementTables = { accounts, communities }
type Rows = RowsOf<typeof statementTables>

export const invoiceOn = (invoice: Invoice, day: PlainDate): InvoiceOnDay => {
  const { number, on, dueOn, net, vat, gross, credited, writtenOff, disputed, reminded } = invoice
  const outstanding = outstandingOf(invoice)
  return {
    ...{ number, on, dueOn, net, vat, gross, credited, writtenOff, paid: allocatedTo(invoice), outstanding },
    ...{ standing: standingOf(invoice), age: outstanding === 0 ? null : ageOn(dueOn, day) },
    ...{ disputedSince: disputed?.since ?? null, reminders: reminded.length }
  }
}
/** One part for each invoice. */
const settledBy = ({ invoices }: Account, { payment }: Payment): ReadonlyArray<InvoiceAmount> =>
  invoices.flatMap(({ number: invoice, allocated }) => {
    const amount = total(allocated.filter(one => one.payment === payment).map(one => one.amount))
    return amount === 0 ? [] : [{ invoice, amount }]
  })
export const paymentIn = (state: Account, one: Payment): PaymentOnDay => {
  const { payment, on, amount, onAccount, refunded, reversedOn } = one
  return { payment, on, amount, settles: settledBy(state, one), onAccount, refunded, reversedOn }
}

export const creditsDueIn = ({ invoices }: Account): ReadonlyArray<CreditDue> =>
  invoices.flatMap(({ number: invoice, lines }) =>
    lines.flatMap(({ line, notBegun: cycles, due: net, dueSince: since }) =>
      since === null ? [] : [{ invoice, line, cycles, net, since }]
    )
  )

const wordsOf = ({ payer }: Account): ReadonlyArray<ContentRef> =>
  payer === null ? [] : [payer.payer, ...(payer.contact === null ? [] : [payer.contact])]
export const statementWords = (rows: Rows, { community, on }: AskStatement): ReadonlyArray<ContentRef> =>
  wordsOf(accountOn(rows.accounts.get(community), on))

export const statementAnswer = (
  rows: Rows,
  { community, on }: AskStatement,
  { text }: Pick<Extras, 'text'>
): Either<NoStatement, Statement> => {
  const state = accountOn(rows.accounts.get(community), on)
  const { openedOn, payer, invoices, payments, creditNotes, refunds, receipts } = state
  if (openedOn === null) return left({ type: 'NoAccount', community, on })
  const contact = payer?.contact ?? null
  return right({
    ...{ community, name: profileIn(rows.communities.get(community), on, null)?.name ?? null, on, openedOn },
    ...{ payer: payer === null ? null : text(payer.payer), contact: contact === null ? null : text(contact) },
    ...{ outstanding: byAgeOn(invoices, on), onAccount: lyingOnAccount(state) },
    invoices: invoices.map(invoice => invoiceOn(invoice, on)),
    payments: payments.map(one => paymentIn(state, one)),
    creditNotes: creditNotes.map(({ number, on: day, invoice, lines }) => ({
      ...{ number, on: day, invoice },
      ...sumOfLines(lines)
    })),
    creditsDue: creditsDueIn(state),
    refunds: refunds.map(({ id: refund, on: day, amount }) => ({ refund, on: day, amount })),
    receipts: receipts.map(({ number, on: day, payment }) => ({ number, on: day, payment }))
  })
}
