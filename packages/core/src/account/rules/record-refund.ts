/** Only what lies on account is refunded; the oldest money goes first. */
import { accept, refuse } from '../../aggregate.ts'
import { total } from '../../values/money.ts'
import type { RecordRefund } from '../commands.ts'
import type { AccountDecision } from '../decision.ts'
import { onAccountBy, taken } from '../money-moves.ts'
import type { Account } from '../state.ts'

export const recordRefund = ({ community, refund, amount, on }: RecordRefund, state: Account): AccountDecision => {
  if (state.openedOn === null) return refuse({ type: 'NoAccount', community })
  const before = state.refunds.find(({ id }) => id === refund)
  if (before !== undefined)
    return before.amount === amount && before.on === on
      ? accept()
      : refuse({ type: 'EntryStandsOtherwise', entry: refund })

  const there = onAccountBy(state, on)
  const onAccount = total(there.map(part => part.amount))
  if (amount > onAccount) return refuse({ type: 'MoreThanOnAccount', onAccount })
  return accept({ type: 'RefundPaid', community, refund, amount, from: taken(there, amount), on })
}
