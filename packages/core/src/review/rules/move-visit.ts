/** An agreed visit is moved to another date. A host may owe a fee for it. */
import { accept, refuse } from '../../aggregate.ts'
import type { MoveVisit } from '../commands.ts'
import { eventFrom } from '../event-from.ts'
import type { Knowing } from '../facts.ts'
import { feeForRearranging } from '../rearrangement-fee.ts'
import type { UnderWay } from '../state.ts'
import type { ReviewDecision } from '../decision.ts'

export const moveVisit = (command: MoveVisit, state: UnderWay, { policy }: Knowing<'policy'>): ReviewDecision => {
  const { visit, date } = command
  const before = state.visits.get(visit)
  if (before === undefined) return refuse({ type: 'VisitNotOffered', visit })
  if (before.status === 'Offered') return refuse({ type: 'VisitNotAgreed', visit })
  if (before.status !== 'Agreed') return refuse({ type: 'VisitIsOver', visit, status: before.status })
  if (before.date === date) return accept()
  return accept({ ...eventFrom('VisitMoved', command), visit, date }, ...feeForRearranging(command, before, policy))
}
