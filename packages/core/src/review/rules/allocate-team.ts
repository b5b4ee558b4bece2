/** A team of registered reviewers, none twice and none kept from it, is allocated to a visit still to come. */
import { accept, refuse } from '../../aggregate.ts'
import type { AllocateTeam } from '../commands.ts'
import type { Knowing } from '../facts.ts'
import { eventFrom } from '../event-from.ts'
import { waivedFor, type UnderWay } from '../state.ts'
import { obstacleInTeam, sameTeam, unwantedBy } from '../team.ts'
import type { ReviewDecision } from '../decision.ts'

export const allocateTeam = (
  command: AllocateTeam,
  state: UnderWay,
  { reviewers, host }: Knowing<'reviewers' | 'host'>
): ReviewDecision => {
  const { community, visit, team } = command
  const before = state.visits.get(visit)
  if (before === undefined) return refuse({ type: 'VisitNotOffered', visit })
  if (before.status === 'Held' || before.status === 'Cancelled')
    return refuse({ type: 'VisitIsOver', visit, status: before.status })
  if (team.length === 0) return refuse({ type: 'TeamNamesNobody', visit })
  const days = before.status === 'Agreed' ? [before.date] : []
  const hosted = { community, host, unwanted: unwantedBy(state), days, waived: waivedFor(state, visit) }
  const obstacle = obstacleInTeam(team, hosted, reviewers)
  if (obstacle !== null) return refuse(obstacle)
  if (sameTeam(before.team, team)) return accept()
  return accept({ ...eventFrom('TeamAllocated', command), visit, team })
}
