/** How an invoice stands: what is outstanding of it, and whether it is paid. */
import type { Pence } from '../values/pence.ts'
import type { Account, Invoice, Standing } from './state.ts'
import { less, plus, total } from '../values/money.ts'

/** What payments settled of it. */
export const allocatedTo = ({ allocated }: Pick<Invoice, 'allocated'>): Pence =>
  total(allocated.map(({ amount }) => amount))

/** What is neither credited, nor written off, nor paid. */
export const outstandingOf = (invoice: Invoice): Pence =>
  less(invoice.gross, plus(plus(invoice.credited, invoice.writtenOff), allocatedTo(invoice)))

export const standingOf = (invoice: Invoice): Standing => {
  if (invoice.writtenOff > 0) return 'written-off'
  if (outstandingOf(invoice) === 0) return 'settled'
  return allocatedTo(invoice) > 0 ? 'part-paid' : 'open'
}
export const standingName: Readonly<Record<Standing, string>> = {
  open: 'open',
  'part-paid': 'paid in part',
  settled: 'settled',
  'written-off': 'written off'
}

/** What lies on account in all. */
export const lyingOnAccount = ({ payments }: Pick<Account, 'payments'>): Pence =>
  total(payments.map(({ onAccount }) => onAccount))
