/** What answers about a whole team look at. */
import type { KnownReviewer, TeamMember } from '../review/index.ts'

export interface TeamNamed {
  readonly team: ReadonlyArray<TeamMember>
}
export interface TeamKnown {
  readonly reviewers: ReadonlyArray<KnownReviewer>
}
