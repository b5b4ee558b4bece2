/** A gathering is announced once, with its days, with a price for whoever is no member, and in the country where it is held. */
import { accept, refuse } from '../../aggregate.ts'
import { same } from '../../values/same.ts'
import type { AnnounceGathering } from '../commands.ts'
import type { GatheringDecision } from '../decision.ts'
import { eventFrom } from '../event-from.ts'
import type { Knowing } from '../facts.ts'
import type { GatheringRefusal } from '../refusals.ts'
import type { AsAnnounced, Gathering } from '../state.ts'
import { inOrder } from '../days.ts'

const twice = <A>(items: ReadonlyArray<A>): A | undefined => items.find((item, place) => items.indexOf(item) !== place)

const wrongWithPrices = ({ prices, freePlaces }: AnnounceGathering): GatheringRefusal | null => {
  const groups = prices.map(({ priceGroup }) => priceGroup)
  if (!groups.includes('non-member')) return { type: 'NonMemberPriceMissing' }
  const priceGroup = twice(groups)
  if (priceGroup !== undefined) return { type: 'PlacePriceGivenTwice', priceGroup }
  const free = twice(freePlaces.map(({ membershipType }) => membershipType))
  return free === undefined ? null : { type: 'FreePlacesGivenTwice', priceGroup: free }
}
const flawIn = (command: AnnounceGathering): GatheringRefusal | null => {
  const { days, mode, heldIn } = command
  if (days.length === 0) return { type: 'GatheringHasNoDays' }
  if ((mode === 'online') !== (heldIn === null)) return { type: 'CountryDoesNotFit', mode }
  return wrongWithPrices(command)
}

export const announceGathering = (
  command: AnnounceGathering,
  state: Gathering,
  { otherSpelling }: Knowing<'otherSpelling'>
): GatheringDecision => {
  const { type: _, gathering, on, programme, ...asked } = { ...command, days: inOrder(command.days) }
  if (state.status !== 'NotAnnounced') {
    const again: AsAnnounced = { ...asked, programme: programme?.commitment ?? null }
    return same(again, state.asAnnounced)
      ? accept()
      : refuse({ type: 'GatheringAlreadyAnnounced', announcedOn: state.announcedOn })
  }
  if (otherSpelling !== null) return refuse({ type: 'GatheringKnownOtherwise', gathering, known: otherSpelling })
  const flaw = flawIn(command)
  if (flaw !== null) return refuse(flaw)
  return accept({ ...eventFrom('GatheringAnnounced', { gathering, on }), ...asked, programme })
}
