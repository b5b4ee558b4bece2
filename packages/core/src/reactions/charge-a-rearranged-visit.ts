/** A rearranged visit for which the host owes a fee is charged, each time once. */
import type { AccountRefusal, AddCharge } from '../account/index.ts'
import { review, type RearrangementFeeFellDue, type Review } from '../review/index.ts'
import { entryId, type EntryId } from '../values/entry-id.ts'
import type { PlainDate } from '../values/plain-date.ts'
import { atMostAPrice } from '../values/price.ts'
import type { ReviewKey } from '../values/review-key.ts'
import { rearrangedVisit } from '../values/short-code.ts'
import { reaction } from './reaction.ts'

interface Rearranged {
  readonly visit: RearrangementFeeFellDue['visit']
  readonly on: PlainDate
}
/** @param place which fee of that visit on that day it is: 1 for the first */
const chargeIdOf = (
  { cycle, kind }: Pick<ReviewKey, 'cycle' | 'kind'>,
  { visit, on }: Rearranged,
  place: number
): EntryId => entryId('rearranged', cycle, kind, String(visit), on, String(place))

const placeOf = ({ visit, on }: Rearranged, fees: ReadonlyArray<Rearranged>): number =>
  fees.filter(fee => fee.visit === visit && fee.on === on).length

const feesOf = (state: Review): ReadonlyArray<Rearranged> =>
  state.status === 'NotOpened' ? [] : state.rearrangementFees

/** Each fee that fell due in a review, with its day and the charge that it becomes. */
export const rearrangementCharges = (
  key: ReviewKey,
  state: Review
): ReadonlyArray<{ readonly on: PlainDate; readonly charge: EntryId }> =>
  feesOf(state).map((fee, index, fees) => ({
    on: fee.on,
    charge: chargeIdOf(key, fee, placeOf(fee, fees.slice(0, index + 1)))
  }))

const charge = (event: RearrangementFeeFellDue, state: Review): AddCharge => {
  const { community, net, on } = event
  const id = chargeIdOf(event, event, Math.max(1, placeOf(event, feesOf(state))))
  const supplied = { code: rearrangedVisit, net: atMostAPrice(net), supply: 'membership', heldIn: null } as const
  return { type: 'AddCharge', community, charge: id, ...supplied, on }
}

export const chargeARearrangedVisit = reaction(review)({
  name: 'charge-a-rearranged-visit',
  on: ['RearrangementFeeFellDue'],
  commands: (event, state) => [charge(event, state)],
  settledBy: ['NoAccount'] satisfies ReadonlyArray<AccountRefusal['type']>
})
