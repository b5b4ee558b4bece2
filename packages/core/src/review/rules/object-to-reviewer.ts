/** The host objects to a reviewer of a team that is still to come, once in a review. */
import { accept, refuse } from '../../aggregate.ts'
import type { ObjectToReviewer } from '../commands.ts'
import { eventFrom } from '../event-from.ts'
import type { UnderWay } from '../state.ts'
import type { ReviewDecision } from '../decision.ts'

export const objectToReviewer = (command: ObjectToReviewer, state: UnderWay): ReviewDecision => {
  const { visit, reviewer, grounds } = command
  const before = state.visits.get(visit)
  if (before === undefined) return refuse({ type: 'VisitNotOffered', visit })
  if (before.status === 'Held' || before.status === 'Cancelled')
    return refuse({ type: 'VisitIsOver', visit, status: before.status })
  const objection = state.objections.get(reviewer)
  if (objection?.answer === 'awaited') return accept()
  if (objection !== undefined) return refuse({ type: 'ObjectionAlreadyAnswered', reviewer })
  if (!before.team.some(one => one.reviewer === reviewer)) return refuse({ type: 'NotOnTheTeam', visit, reviewer })
  return accept({ ...eventFrom('ReviewerObjectedTo', command), visit, reviewer, grounds })
}
