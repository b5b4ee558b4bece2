/** Two invoices that communities dispute: one is settled before it is paid late, and one is open still. */
import type { Community } from './communities.ts'
import { plusDays } from './days.ts'
import { feesOf, type Fee } from './fees.ts'
import type { Given } from './given.ts'

/** Days after an invoice: whoever settles a dispute takes two weeks, and a late payer pays after five at the earliest. */
const [raised, settled] = [20, 34]

const raise = ({ invoice: { community, invoice, on } }: Fee, words: string): Given => ({
  ...{ type: 'RaiseDispute', community, invoice, words: { words }, on: plusDays(on, raised) }
})
const settle = ({ invoice: { community, invoice, on } }: Fee): Given => ({
  ...{ type: 'SettleDispute', community, invoice, on: plusDays(on, settled) }
})

export const disputesOf = (seed: number, communities: ReadonlyArray<Community>): ReadonlyArray<Given> => {
  const fees = communities.flatMap(community => feesOf(community, seed)).filter(({ credit }) => credit === null)
  const paidLate = fees.find(({ moves: [first] }) => first?.kind === 'received' && first.days > settled)
  const unpaid = fees.find(({ moves }) => moves.length === 0)
  return [
    ...(paidLate === undefined
      ? []
      : [raise(paidLate, 'We were four places fewer when this was sent. Which size do you go by?'), settle(paidLate)]),
    ...(unpaid === undefined
      ? []
      : [raise(unpaid, 'Our trust has no order of that number, and asks what this is for.')])
  ]
}
