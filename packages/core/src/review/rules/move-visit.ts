/** An agreed visit is moved to another date. */
import { accept, refuse } from '../../aggregate.ts'
import type { MoveVisit } from '../commands.ts'
import { happened } from '../happened.ts'
import type { UnderWay } from '../state.ts'
import type { Verdict } from '../verdict.ts'

export const moveVisit = (command: MoveVisit, state: UnderWay): Verdict => {
  const { visit, date } = command
  const before = state.visits.get(visit)
  if (before === undefined) return refuse({ type: 'VisitNotOffered', visit })
  if (before.status === 'Offered') return refuse({ type: 'VisitNotAgreed', visit })
  if (before.status !== 'Agreed') return refuse({ type: 'VisitIsOver', visit, status: before.status })
  if (before.date === date) return accept()
  return accept({ ...happened('VisitMoved', command), visit, date })
}
