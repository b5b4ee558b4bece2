/** What nobody will pay is written off, as much as is outstanding. */
import { accept, refuse } from '../../aggregate.ts'
import type { WriteOffInvoice } from '../commands.ts'
import type { AccountDecision } from '../decision.ts'
import { invoiceNumbered } from '../money-moves.ts'
import { outstandingOf, standingOf } from '../standing.ts'
import type { Account } from '../state.ts'

export const writeOffInvoice = (command: WriteOffInvoice, state: Account): AccountDecision => {
  const { community, reason, on } = command
  if (state.openedOn === null) return refuse({ type: 'NoAccount', community })
  const invoice = invoiceNumbered(state, command)
  if ('type' in invoice) return refuse(invoice)
  const [amount, standing, number] = [outstandingOf(invoice), standingOf(invoice), invoice.number]
  if (standing === 'written-off' && amount === 0) return accept()
  if (standing === 'written-off' || standing === 'settled')
    return refuse({ type: 'InvoiceNotOpen', invoice: number, standing })
  return accept({ type: 'InvoiceWrittenOff', community, invoice: number, amount, reason, on })
}
