/** A place that a community books at a gathering is charged to its account, unless it costs nothing. */
import type { AccountRefusal, AddCharge } from '../account/index.ts'
import { gathering, type Gathering, type PlaceBooked, type PlaceTakenFromWaitingList } from '../gathering/index.ts'
import type { Country } from '../values/country.ts'
import { entryId } from '../values/entry-id.ts'
import { atMostAPrice } from '../values/price.ts'
import { placeAtEvent } from '../values/short-code.ts'
import { reaction } from './reaction.ts'

type Booked = PlaceBooked | PlaceTakenFromWaitingList

/** Where it is held; `null` where it is held online. */
const whereHeld = (state: Gathering): Country | null =>
  state.status === 'NotAnnounced' ? null : state.asAnnounced.heldIn

const charges = (event: Booked, state: Gathering): ReadonlyArray<AddCharge> => {
  const { community, net, on } = event
  if (community === null || net === 0) return []
  const charge = entryId('place', event.gathering, event.booking)
  const supplied = {
    code: placeAtEvent,
    net: atMostAPrice(net),
    supply: 'admission',
    heldIn: whereHeld(state)
  } as const
  return [{ type: 'AddCharge', community, charge, ...supplied, on }]
}

export const chargeAPlaceThatIsBooked = reaction(gathering)({
  name: 'charge-a-place-that-is-booked',
  on: ['PlaceBooked', 'PlaceTakenFromWaitingList'],
  commands: charges,
  settledBy: ['NoAccount'] satisfies ReadonlyArray<AccountRefusal['type']>
})
