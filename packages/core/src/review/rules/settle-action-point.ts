/** An action point of a final report is settled once, as done or as dropped. */
import { accept, refuse } from '../../aggregate.ts'
import type { SettleActionPoint } from '../commands.ts'
import { eventFrom } from '../event-from.ts'
import { pointOf } from '../open-point.ts'
import type { UnderWay } from '../state.ts'
import type { ReviewDecision } from '../decision.ts'

export const settleActionPoint = (command: SettleActionPoint, state: UnderWay): ReviewDecision => {
  const { finding, outcome } = command
  const point = pointOf(command, state)
  if ('type' in point) return refuse(point)
  if (point.outcome === outcome) return accept()
  if (point.outcome !== 'open') return refuse({ type: 'ActionPointAlreadySettled', finding, outcome: point.outcome })
  return accept({ ...eventFrom('ActionPointSettled', command), finding, outcome })
}
