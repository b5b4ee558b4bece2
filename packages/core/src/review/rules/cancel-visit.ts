/** A visit still to come is cancelled, whether its date was agreed or only offered. A host may owe a fee for it. */
import { accept, refuse } from '../../aggregate.ts'
import type { CancelVisit } from '../commands.ts'
import { eventFrom } from '../event-from.ts'
import type { Knowing } from '../facts.ts'
import { feeForRearranging } from '../rearrangement-fee.ts'
import type { UnderWay } from '../state.ts'
import type { ReviewDecision } from '../decision.ts'

export const cancelVisit = (command: CancelVisit, state: UnderWay, { policy }: Knowing<'policy'>): ReviewDecision => {
  const { visit } = command
  const before = state.visits.get(visit)
  if (before === undefined) return refuse({ type: 'VisitNotOffered', visit })
  if (before.status === 'Held') return refuse({ type: 'VisitIsOver', visit, status: before.status })
  if (before.status === 'Cancelled') return accept()
  return accept({ ...eventFrom('VisitCancelled', command), visit }, ...feeForRearranging(command, before, policy))
}
