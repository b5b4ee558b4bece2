/** An open cycle closes on its last day or later. */
import { accept, refuse } from '../../aggregate.ts'
import type { CloseCycle } from '../commands.ts'
import type { ReviewCycle } from '../state.ts'
import type { CycleDecision } from '../decision.ts'

export const closeCycle = ({ cycle, on }: CloseCycle, state: ReviewCycle): CycleDecision => {
  if (state.status === 'NotPlanned') return refuse({ type: 'CycleNotPlanned', cycle })
  if (state.status === 'Planned') return refuse({ type: 'CycleNotOpen', cycle })
  if (state.status === 'Closed') return accept()
  if (on < state.windows.closes) return refuse({ type: 'CycleClosesLater', cycle, closes: state.windows.closes })
  return accept({ type: 'CycleClosed', cycle, on })
}
