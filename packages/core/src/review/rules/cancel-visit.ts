/** A visit still to come is cancelled, whether its date was agreed or only offered. */
import { accept, refuse } from '../../aggregate.ts'
import type { CancelVisit } from '../commands.ts'
import { happened } from '../happened.ts'
import type { UnderWay } from '../state.ts'
import type { Verdict } from '../verdict.ts'

export const cancelVisit = (command: CancelVisit, state: UnderWay): Verdict => {
  const { visit } = command
  const before = state.visits.get(visit)
  if (before === undefined) return refuse({ type: 'VisitNotOffered', visit })
  if (before.status === 'Held') return refuse({ type: 'VisitIsOver', visit, status: before.status })
  if (before.status === 'Cancelled') return accept()
  return accept({ ...happened('VisitCancelled', command), visit })
}
