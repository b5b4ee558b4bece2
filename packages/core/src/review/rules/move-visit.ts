/** An agreed visit is moved to another date. */
import { accept, refuse } from '../../aggregate.ts'
import type { MoveVisit } from '../commands.ts'
import { eventFrom } from '../event-from.ts'
import type { UnderWay } from '../state.ts'
import type { ReviewDecision } from '../decision.ts'

export const moveVisit = (command: MoveVisit, state: UnderWay): ReviewDecision => {
  const { visit, date } = command
  const before = state.visits.get(visit)
  if (before === undefined) return refuse({ type: 'VisitNotOffered', visit })
  if (before.status === 'Offered') return refuse({ type: 'VisitNotAgreed', visit })
  if (before.status !== 'Agreed') return refuse({ type: 'VisitIsOver', visit, status: before.status })
  if (before.date === date) return accept()
  return accept({ ...eventFrom('VisitMoved', command), visit, date })
}
