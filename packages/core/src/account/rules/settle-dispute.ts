/** Finance settles a dispute, and reminders go on. */
import { accept, refuse } from '../../aggregate.ts'
import type { SettleDispute } from '../commands.ts'
import type { AccountDecision } from '../decision.ts'
import { invoiceNumbered } from '../money-moves.ts'
import type { Account } from '../state.ts'

export const settleDispute = (command: SettleDispute, state: Account): AccountDecision => {
  const { community, on } = command
  if (state.openedOn === null) return refuse({ type: 'NoAccount', community })
  const invoice = invoiceNumbered(state, command)
  if ('type' in invoice) return refuse(invoice)
  if (invoice.disputed === null) return refuse({ type: 'NotDisputed' })
  return accept({ type: 'DisputeSettled', community, invoice: invoice.number, on })
}
