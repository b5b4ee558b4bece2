/** A payment reversed reopens what it settled; one partly refunded is not reversed. */
import { accept, refuse } from '../../aggregate.ts'
import type { ReversePayment } from '../commands.ts'
import type { AccountDecision } from '../decision.ts'
import { settledBy } from '../money-moves.ts'
import type { Account } from '../state.ts'

export const reversePayment = ({ community, payment, reason, on }: ReversePayment, state: Account): AccountDecision => {
  if (state.openedOn === null) return refuse({ type: 'NoAccount', community })
  const before = state.payments.find(one => one.payment === payment)
  if (before === undefined) return refuse({ type: 'NoSuchPayment', payment })
  const { amount, refunded, reversedOn } = before
  if (reversedOn !== null)
    return reversedOn === on ? accept() : refuse({ type: 'PaymentAlreadyReversed', on: reversedOn })
  if (on < before.on) return refuse({ type: 'BeforeItsPayment', payment, on: before.on })
  if (refunded > 0) return refuse({ type: 'PaymentPartlyRefunded', refunded })
  const from = settledBy(state, payment).map(({ invoice, amount: settled }) => ({
    invoice: invoice.number,
    amount: settled
  }))
  return accept({ type: 'PaymentReversed', community, payment, amount, from, reason, on })
}
