/** A payment settles the invoices it names, and the rest lies on account. */
import { accept, refuse } from '../../aggregate.ts'
import { less, total } from '../../values/money.ts'
import { same } from '../../values/same.ts'
import type { RecordPayment } from '../commands.ts'
import type { AccountDecision } from '../decision.ts'
import { ofEachInvoice, wrongWithSettling } from '../money-moves.ts'
import type { Account } from '../state.ts'

export const recordPayment = (command: RecordPayment, state: Account): AccountDecision => {
  const { community, payment, amount, on } = command
  if (state.openedOn === null) return refuse({ type: 'NoAccount', community })
  const to = ofEachInvoice(command.to)
  const before = state.payments.find(one => one.payment === payment)
  if (before !== undefined) {
    const isTheSame = before.on === on && before.amount === amount && same(before.to, to)
    return isTheSame ? accept() : refuse({ type: 'EntryStandsOtherwise', entry: payment })
  }

  const settled = total(to.map(part => part.amount))
  if (settled > amount) return refuse({ type: 'MoreThanWasPaid', amount })
  const [wrong] = to.flatMap(part => wrongWithSettling(state, { ...part, on }) ?? [])
  if (wrong !== undefined) return refuse(wrong)
  return accept({ type: 'PaymentReceived', community, payment, amount, to, onAccount: less(amount, settled), on })
}
