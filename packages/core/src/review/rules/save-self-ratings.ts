/** The community saves its own ratings as often as it wants until it submits them; a save records what it changed. */
import { accept, refuse } from '../../aggregate.ts'
import type { SaveSelfRatings } from '../commands.ts'
import { eventFrom } from '../event-from.ts'
import { changedBy, obstacleInStandards } from '../ratings.ts'
import { inTheWorkbook, type UnderWay } from '../state.ts'
import type { ReviewDecision } from '../decision.ts'

export const saveSelfRatings = (command: SaveSelfRatings, state: UnderWay): ReviewDecision => {
  const standards = command.ratings.map(({ standard }) => standard)
  const obstacle = obstacleInStandards(standards, state)
  if (obstacle !== null) return refuse(obstacle)
  if (!inTheWorkbook(state)) return refuse({ type: 'WorkbookIsLocked', submittedOn: state.submittedOn })
  const ratings = changedBy(command.ratings, state.self)
  if (ratings.length === 0) return accept()
  return accept({ ...eventFrom('SelfRatingsSaved', command), ratings })
}
