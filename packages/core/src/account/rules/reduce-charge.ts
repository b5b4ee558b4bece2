/** Whatever is taken off a charge is taken off its invoice by a credit, once it has one. */
import { accept, refuse } from '../../aggregate.ts'
import { percentOf } from '../../values/percent-of.ts'
import { netOf } from '../charge-net.ts'
import type { ReduceCharge } from '../commands.ts'
import type { AccountDecision } from '../decision.ts'
import { invoiceOf } from '../invoiced.ts'
import type { Account } from '../state.ts'
import { less, lesser } from '../../values/money.ts'
import { leftToCredit } from '../left-to-credit.ts'

export const reduceCharge = ({ community, charge, percent, on }: ReduceCharge, state: Account): AccountDecision => {
  if (state.openedOn === null) return refuse({ type: 'NoAccount', community })
  const before = state.charges.find(one => one.charge === charge)
  if (before === undefined) return refuse({ type: 'NoSuchCharge', charge })
  if (percent <= before.reduced) return accept()

  const invoiced = invoiceOf(state, { charge })
  const { charged } = before
  if (invoiced === null) {
    const net = netOf({ charged, reduced: percent })
    return accept({ type: 'ChargeReduced', community, charge, percent, net, on })
  }
  const more = less(percentOf(charged, percent), percentOf(charged, before.reduced))
  const { invoice, line } = invoiced
  const cause = { of: 'charge-reduced', charge, percent } as const
  const net = lesser(more, leftToCredit(line))
  return accept({
    ...{ type: 'CreditFellDue', community, invoice: invoice.number, line: line.line, cycles: [], net, cause },
    on
  })
}
