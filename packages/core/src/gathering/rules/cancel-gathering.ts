/** A gathering is cancelled while nobody was there, and everything charged for it is given back. */
import { accept } from '../../aggregate.ts'
import type { CancelGathering } from '../commands.ts'
import type { GatheringDecision } from '../decision.ts'
import { eventFrom } from '../event-from.ts'
import { isHeld, type GatheringToCome } from '../state.ts'

export const cancelGathering = (command: CancelGathering, { bookings }: GatheringToCome): GatheringDecision => {
  const placesLost = [...bookings].flatMap(([booking, one]) =>
    isHeld(one) ? [{ booking, community: one.community }] : []
  )
  return accept({ ...eventFrom('GatheringCancelled', command), placesLost })
}
