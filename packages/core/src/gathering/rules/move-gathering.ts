/** A gathering is moved to other days; whoever had booked by then may cancel and has everything back. */
import { accept, refuse } from '../../aggregate.ts'
import { same } from '../../values/same.ts'
import type { MoveGathering } from '../commands.ts'
import { inOrder } from '../days.ts'
import type { GatheringDecision } from '../decision.ts'
import { eventFrom } from '../event-from.ts'
import type { GatheringToCome } from '../state.ts'

export const moveGathering = (command: MoveGathering, state: GatheringToCome): GatheringDecision => {
  const days = inOrder(command.days)
  if (same(days, state.days)) return accept()
  if (days.length === 0) return refuse({ type: 'GatheringHasNoDays' })
  return accept({ ...eventFrom('GatheringMoved', command), days })
}
