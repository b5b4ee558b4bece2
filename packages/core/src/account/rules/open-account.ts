/** A community has one account, opened once. */
import { accept } from '../../aggregate.ts'
import type { OpenAccount } from '../commands.ts'
import type { AccountDecision } from '../decision.ts'
import type { Account } from '../state.ts'

export const openAccount = ({ community, on }: OpenAccount, state: Account): AccountDecision =>
  state.openedOn === null ? accept({ type: 'AccountOpened', community, on }) : accept()
