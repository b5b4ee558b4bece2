/** Peers rate after the visit and until the report is drafted; a save records what it changed. */
import { accept, refuse } from '../../aggregate.ts'
import type { SavePeerRatings } from '../commands.ts'
import { eventFrom } from '../event-from.ts'
import { hasVisit } from '../kinds.ts'
import { changedBy, obstacleInStandards } from '../ratings.ts'
import type { UnderWay } from '../state.ts'
import type { ReviewDecision } from '../decision.ts'
import { visitedOn } from '../visited-on.ts'

export const savePeerRatings = (command: SavePeerRatings, state: UnderWay): ReviewDecision => {
  const { community, cycle, kind, on } = command
  if (!hasVisit(kind)) return refuse({ type: 'NoVisitForThisKind', kind })
  const standards = command.ratings.map(({ standard }) => standard)
  const obstacle = obstacleInStandards(standards, state)
  if (obstacle !== null) return refuse(obstacle)
  if ('draftedOn' in state) return refuse({ type: 'PeerRatingsAreLocked', draftedOn: state.draftedOn })
  const visited = visitedOn(state)
  if (visited === null) return refuse({ type: 'VisitNotHeldYet', community, cycle })
  if (on < visited) return refuse({ type: 'DayBeforeThat', on, notBefore: visited })
  return ratedByPeers(command, state)
}

const ratedByPeers = (command: SavePeerRatings, state: UnderWay): ReviewDecision => {
  const ratings = changedBy(command.ratings, state.peer)
  if (ratings.length === 0) return accept()
  return accept({ ...eventFrom('PeerRatingsSaved', command), ratings })
}
