/** What is answered when teams are proposed. */
import type { TeamMember } from '../review/index.ts'
import type { ReviewerId } from '../values/reviewer-id.ts'
import type { TeamObstacle } from './obstacles.ts'
import type { VisitToStaff } from './question.ts'

export interface ProposedTeam extends VisitToStaff {
  readonly team: ReadonlyArray<TeamMember>
}
/** Why one reviewer is not on the team of a visit that has none. */
export interface ReviewerKept {
  readonly reviewer: ReviewerId
  /** Never empty. */
  readonly obstacles: ReadonlyArray<TeamObstacle>
}
export interface VisitLeftOver extends VisitToStaff {
  /** Every reviewer, in the order of their ids. */
  readonly kept: ReadonlyArray<ReviewerKept>
}
/** Both in the order of days and, within a day, of communities. */
export interface TeamProposal {
  readonly teams: ReadonlyArray<ProposedTeam>
  readonly leftOver: ReadonlyArray<VisitLeftOver>
}
