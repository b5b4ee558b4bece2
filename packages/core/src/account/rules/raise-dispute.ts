/** A community disputes an invoice in its own words, once at a time. */
import { accept, refuse } from '../../aggregate.ts'
import type { RaiseDispute } from '../commands.ts'
import type { AccountDecision } from '../decision.ts'
import { invoiceNumbered } from '../money-moves.ts'
import type { Account } from '../state.ts'

export const raiseDispute = (command: RaiseDispute, state: Account): AccountDecision => {
  const { community, words, on } = command
  if (state.openedOn === null) return refuse({ type: 'NoAccount', community })
  const invoice = invoiceNumbered(state, command)
  if ('type' in invoice) return refuse(invoice)
  const { number, disputed } = invoice
  if (disputed === null) return accept({ type: 'InvoiceDisputed', community, invoice: number, words, on })
  const isTheSame = disputed.since === on && disputed.words === words.commitment
  return isTheSame ? accept() : refuse({ type: 'InvoiceIsDisputed', since: disputed.since })
}
