/** A rearranged visit for which the host owes a fee is charged, each time once. */
import type { AccountRefusal, AddCharge } from '../account/index.ts'
import { review, type RearrangementFeeFellDue } from '../review/index.ts'
import { entryId } from '../values/entry-id.ts'
import { atMostAPrice } from '../values/price.ts'
import { rearrangedVisit } from '../values/short-code.ts'
import { reaction } from './reaction.ts'

const charge = ({ community, cycle, kind, visit, net, on }: RearrangementFeeFellDue): AddCharge => ({
  ...{ type: 'AddCharge', community, charge: entryId('rearranged', cycle, kind, String(visit), on) },
  ...{ code: rearrangedVisit, net: atMostAPrice(net), supply: 'membership', heldIn: null },
  on
})

export const chargeARearrangedVisit = reaction(review)({
  name: 'charge-a-rearranged-visit',
  on: ['RearrangementFeeFellDue'],
  commands: event => [charge(event)],
  settledBy: ['NoAccount'] satisfies ReadonlyArray<AccountRefusal['type']>
})
