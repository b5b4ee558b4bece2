/** Who waits first has a place first, as soon as there is one. */
import type { GatheringDay } from './commands.ts'
import type { PlaceTakenFromWaitingList } from './events.ts'
import { afterBooking } from './evolve.ts'
import { chargedFor } from './prices.ts'
import { isFull, type GatheringToCome } from './state.ts'

const firstWaiting = ({ bookings }: GatheringToCome) =>
  [...bookings].flatMap(([booking, one]) => (one.status === 'Waiting' ? [[booking, one] as const] : []))[0]

/** Those who get the places that are free on that day, in the order in which they waited. */
export const takenFromWaitingList = (
  state: GatheringToCome,
  day: GatheringDay
): ReadonlyArray<PlaceTakenFromWaitingList> => {
  const events: Array<PlaceTakenFromWaitingList> = []
  let left = state
  for (let first = firstWaiting(left); first !== undefined && !isFull(left); first = firstWaiting(left)) {
    const [booking, waiting] = first
    const { gathering, on } = day
    const event = {
      ...({ type: 'PlaceTakenFromWaitingList', gathering, booking, community: waiting.community, on } as const),
      ...chargedFor(left, waiting, waiting.net)
    }
    events.push(event)
    left = afterBooking(left, event)
  }
  return events
}
