/** Nothing is allocated beyond what is outstanding, or beyond what lies on account; the oldest money goes first. */
import { accept, refuse } from '../../aggregate.ts'
import { total } from '../../values/money.ts'
import type { AllocateCredit } from '../commands.ts'
import type { AccountDecision } from '../decision.ts'
import { onAccountBy, taken, wrongWithSettling } from '../money-moves.ts'
import type { Account } from '../state.ts'

export const allocateCredit = (command: AllocateCredit, state: Account): AccountDecision => {
  const { community, allocation, invoice, amount, on } = command
  if (state.openedOn === null) return refuse({ type: 'NoAccount', community })
  const before = state.allocations.find(({ id }) => id === allocation)
  if (before !== undefined) {
    const isTheSame = before.invoice === invoice && before.amount === amount && before.on === on
    return isTheSame ? accept() : refuse({ type: 'EntryStandsOtherwise', entry: allocation })
  }

  const wrong = wrongWithSettling(state, command)
  if (wrong !== null) return refuse(wrong)
  const there = onAccountBy(state, on)
  const onAccount = total(there.map(part => part.amount))
  if (amount > onAccount) return refuse({ type: 'MoreThanOnAccount', onAccount })
  return accept({ type: 'CreditAllocated', community, allocation, invoice, amount, from: taken(there, amount), on })
}
