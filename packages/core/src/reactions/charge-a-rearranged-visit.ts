/** A rearranged visit for which the host owes a fee is charged, each time once. */
import type { AccountRefusal, AddCharge } from '../account/index.ts'
import { review, type RearrangementFeeFellDue, type Review } from '../review/index.ts'
import { entryId } from '../values/entry-id.ts'
import { atMostAPrice } from '../values/price.ts'
import { rearrangedVisit } from '../values/short-code.ts'
import { reaction } from './reaction.ts'

/** Which fee of that visit on that day it is: 1 for the first. */
const placeOf = ({ visit, on }: RearrangementFeeFellDue, state: Review): number =>
  state.status === 'NotOpened' ? 1 : state.rearrangementFees.filter(fee => fee.visit === visit && fee.on === on).length

const charge = (event: RearrangementFeeFellDue, state: Review): AddCharge => {
  const { community, cycle, kind, visit, net, on } = event
  const id = entryId('rearranged', cycle, kind, String(visit), on, String(placeOf(event, state)))
  const supplied = { code: rearrangedVisit, net: atMostAPrice(net), supply: 'membership', heldIn: null } as const
  return { type: 'AddCharge', community, charge: id, ...supplied, on }
}

export const chargeARearrangedVisit = reaction(review)({
  name: 'charge-a-rearranged-visit',
  on: ['RearrangementFeeFellDue'],
  commands: (event, state) => [charge(event, state)],
  settledBy: ['NoAccount'] satisfies ReadonlyArray<AccountRefusal['type']>
})
