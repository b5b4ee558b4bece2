/** An extra is quoted at the price of the list in force that day, each as often as it is asked for. */
import { accept, refuse } from '../../aggregate.ts'
import type { QuoteExtra } from '../commands.ts'
import type { AccountDecision } from '../decision.ts'
import type { AccountFacts } from '../facts.ts'
import { isQuoted, quotedAs } from '../quoting.ts'
import type { Account } from '../state.ts'
import { times } from '../../values/money.ts'

type Known = Pick<AccountFacts, 'priceList' | 'profile' | 'policy'>

export const quoteExtra = (command: QuoteExtra, state: Account, known: Known): AccountDecision => {
  const { community, code, quantity, on } = command
  const { priceList, profile, policy } = known
  if (state.openedOn === null) return refuse({ type: 'NoAccount', community })
  if (profile === null) return refuse({ type: 'ProfileUnknown', community, on })
  if (priceList === null) return refuse({ type: 'NoPriceList', on })
  const each = priceList.extras.find(extra => extra.code === code)?.net
  if (each === undefined) return refuse({ type: 'NotOnTheList', code })

  const quoting = { on, policy, priceList, profile }
  const net = times(each, quantity)
  if (isQuoted(state, quoting, { subject: { of: 'extra', code, each }, cycles: [], quantity, net })) return accept()
  return accept({ type: 'ExtraQuoted', community, ...quotedAs(state, quoting, net), code, each, quantity, on })
}
