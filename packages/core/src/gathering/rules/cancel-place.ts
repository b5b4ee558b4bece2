/** A cancelled place is refunded by what policy says, in full once the gathering was moved, and goes to the first who waits. */
import { accept } from '../../aggregate.ts'
import type { CancelPlace } from '../commands.ts'
import type { GatheringDecision } from '../decision.ts'
import { bookingEventFrom } from '../event-from.ts'
import type { GatheringEvent } from '../events.ts'
import { afterBooking } from '../evolve.ts'
import type { Knowing } from '../facts.ts'
import { refundPercent } from '../refunds.ts'
import type { Booking, GatheringToCome } from '../state.ts'
import { takenFromWaitingList } from '../waiting-list.ts'

interface Surroundings {
  readonly state: GatheringToCome
  readonly known: Knowing<'policy'>
}
export const cancelPlace = (
  command: CancelPlace,
  before: Booking,
  { state, known: { policy } }: Surroundings
): GatheringDecision => {
  if (before.status === 'Cancelled') return accept()
  if (before.status === 'Waiting') return accept(bookingEventFrom('WaitingListLeft', command))
  const cancelled = {
    ...bookingEventFrom('PlaceCancelled', command),
    refundPercent: refundPercent({ on: command.on, before, state }, policy)
  }
  return accept<GatheringEvent>(cancelled, ...takenFromWaitingList(afterBooking(state, cancelled), command))
}
