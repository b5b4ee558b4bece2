/** A charge is added once under its id, at the price that it brings or at that of the list in force that day. */
import { accept, refuse } from '../../aggregate.ts'
import type { AddCharge } from '../commands.ts'
import type { AccountDecision } from '../decision.ts'
import type { AccountFacts } from '../facts.ts'
import type { Account, Charge } from '../state.ts'

const isTheSame = (command: AddCharge, { on, code, supply, heldIn, charged }: Charge): boolean =>
  command.on === on &&
  command.code === code &&
  command.supply === supply &&
  command.heldIn === heldIn &&
  (command.net === null || command.net === charged)

export const addCharge = (
  command: AddCharge,
  state: Account,
  { priceList }: Pick<AccountFacts, 'priceList'>
): AccountDecision => {
  const { community, charge, code, supply, heldIn, on } = command
  if (state.openedOn === null) return refuse({ type: 'NoAccount', community })
  const before = state.charges.find(one => one.charge === charge)
  if (before !== undefined)
    return isTheSame(command, before) ? accept() : refuse({ type: 'EntryStandsOtherwise', entry: charge })

  if (command.net === null && priceList === null) return refuse({ type: 'NoPriceList', on })
  const net = command.net ?? priceList?.extras.find(extra => extra.code === code)?.net
  if (net === undefined) return refuse({ type: 'NotOnTheList', code })
  return accept({ type: 'ChargeAdded', community, charge, code, net, supply, heldIn, on })
}
