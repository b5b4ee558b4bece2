/** What answers about a whole team look at. */
import type { KnownReviewer, TeamMember } from '../review/index.ts'
import type { ReviewerId } from '../values/reviewer-id.ts'

export interface TeamNamed {
  readonly team: ReadonlyArray<TeamMember>
}
export interface TeamKnown {
  readonly reviewers: ReadonlyArray<KnownReviewer>
}
export const reviewersNamed = ({ team }: TeamNamed): ReadonlyArray<ReviewerId> => team.map(({ reviewer }) => reviewer)
