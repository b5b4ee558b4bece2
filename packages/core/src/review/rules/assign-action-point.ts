/** An open action point of a final report is given to a role, with a day, and may be given to another. */
import { accept, refuse } from '../../aggregate.ts'
import type { AssignActionPoint } from '../commands.ts'
import { eventFrom } from '../event-from.ts'
import { openPointOf } from '../open-point.ts'
import type { UnderWay } from '../state.ts'
import type { ReviewDecision } from '../decision.ts'

export const assignActionPoint = (command: AssignActionPoint, state: UnderWay): ReviewDecision => {
  const { finding, owner, due } = command
  const point = openPointOf(command, state)
  if ('type' in point) return refuse(point)
  if (point.assigned?.owner === owner && point.assigned.due === due) return accept()
  return accept({ ...eventFrom('ActionPointAssigned', command), finding, owner, due })
}
