/** A team is taken back from a visit still to come, which has none until another is allocated. */
import { accept, refuse } from '../../aggregate.ts'
import type { TakeTeamBack } from '../commands.ts'
import { eventFrom } from '../event-from.ts'
import type { UnderWay } from '../state.ts'
import type { ReviewDecision } from '../decision.ts'

export const takeTeamBack = (command: TakeTeamBack, state: UnderWay): ReviewDecision => {
  const { visit } = command
  const before = state.visits.get(visit)
  if (before === undefined) return refuse({ type: 'VisitNotOffered', visit })
  if (before.status === 'Held' || before.status === 'Cancelled')
    return refuse({ type: 'VisitIsOver', visit, status: before.status })
  if (before.team.length === 0) return accept()
  return accept({ ...eventFrom('TeamAllocated', command), visit, team: [] })
}
