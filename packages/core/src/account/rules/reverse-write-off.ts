/** What was written off and is paid after all is first written back. */
import { accept, refuse } from '../../aggregate.ts'
import type { ReverseWriteOff } from '../commands.ts'
import type { AccountDecision } from '../decision.ts'
import { invoiceNumbered } from '../money-moves.ts'
import type { Account } from '../state.ts'

export const reverseWriteOff = (command: ReverseWriteOff, state: Account): AccountDecision => {
  const { community, on } = command
  if (state.openedOn === null) return refuse({ type: 'NoAccount', community })
  const invoice = invoiceNumbered(state, command)
  if ('type' in invoice) return refuse(invoice)
  const { number, writtenOff: amount } = invoice
  if (amount === 0) return refuse({ type: 'NotWrittenOff', invoice: number })
  return accept({ type: 'WriteOffReversed', community, invoice: number, amount, on })
}
