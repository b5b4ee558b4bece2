/** What is given back of a place at a gathering is taken off what was charged for it. */
import type { AccountRefusal, ReduceCharge } from '../account/index.ts'
import { gathering, type GatheringCancelled, type PlaceCancelled } from '../gathering/index.ts'
import { entryId } from '../values/entry-id.ts'
import { percentFrom } from '../values/percent.ts'
import { reaction } from './reaction.ts'

/** Each place with how many in a hundred are given back of it. */
const placesIn = (event: PlaceCancelled | GatheringCancelled) =>
  event.type === 'PlaceCancelled'
    ? [{ booking: event.booking, community: event.community, percent: percentFrom(event.refundPercent) }]
    : event.placesLost.map(({ booking, community }) => ({ booking, community, percent: percentFrom(100) }))

const reductions = (event: PlaceCancelled | GatheringCancelled): ReadonlyArray<ReduceCharge> =>
  placesIn(event).flatMap(({ booking, community, percent }) =>
    community === null || percent === 0
      ? []
      : [
          {
            ...{ type: 'ReduceCharge', community, charge: entryId('place', event.gathering, booking) },
            ...{ percent, on: event.on }
          }
        ]
  )

export const giveBackAPlaceThatIsCancelled = reaction(gathering)({
  name: 'give-back-a-place-that-is-cancelled',
  on: ['PlaceCancelled', 'GatheringCancelled'],
  commands: reductions,
  settledBy: ['NoAccount', 'NoSuchCharge'] satisfies ReadonlyArray<AccountRefusal['type']>
})
