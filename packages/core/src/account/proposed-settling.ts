/** What a payment would settle where nobody says otherwise. */
import { lesser, less } from '../values/money.ts'
import type { Pence } from '../values/pence.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { InvoiceAmount } from './parts.ts'
import { outstandingOf, standingOf } from './standing.ts'
import type { Account, Invoice } from './state.ts'

interface Received {
  readonly amount: Pence
  readonly on: PlainDate
}
export interface Settling {
  /** What is due longest comes first. */
  readonly to: ReadonlyArray<InvoiceAmount>
  /** The rest. */
  readonly onAccount: Pence
}

/** A payment settles no invoice that is dated after it. */
const mayBeSettled = (invoice: Invoice, on: PlainDate): boolean =>
  invoice.on <= on && outstandingOf(invoice) > 0 && standingOf(invoice) !== 'written-off'

/** The invoices that a payment of a day may settle, those due longest first. */
export const openOn = ({ invoices }: Pick<Account, 'invoices'>, on: PlainDate): ReadonlyArray<Invoice> =>
  invoices
    .filter(invoice => mayBeSettled(invoice, on))
    .toSorted((one, other) => (one.dueOn < other.dueOn ? -1 : one.dueOn > other.dueOn ? 1 : 0))

/** What is disputed is settled only where the payment names it. */
export const proposedSettling = (state: Pick<Account, 'invoices'>, { amount, on }: Received): Settling => {
  let left = amount
  const to = openOn(state, on)
    .filter(({ disputed }) => disputed === null)
    .flatMap((invoice): ReadonlyArray<InvoiceAmount> => {
      const part = lesser(outstandingOf(invoice), left)
      left = less(left, part)
      return part === 0 ? [] : [{ invoice: invoice.number, amount: part }]
    })
  return { to, onAccount: left }
}
