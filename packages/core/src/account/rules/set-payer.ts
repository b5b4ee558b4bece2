/** Who pays stands as words, which can be erased; what was invoiced before stays as it is. */
import { accept, refuse } from '../../aggregate.ts'
import { same } from '../../values/same.ts'
import type { SetPayer } from '../commands.ts'
import type { AccountDecision } from '../decision.ts'
import type { Account } from '../state.ts'

export const setPayer = ({ community, payer, contact, on }: SetPayer, state: Account): AccountDecision => {
  if (state.openedOn === null) return refuse({ type: 'NoAccount', community })
  if (same(state.payer, { payer, contact })) return accept()
  return accept({ type: 'PayerSet', community, payer, contact, on })
}
