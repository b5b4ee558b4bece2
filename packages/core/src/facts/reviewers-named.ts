/** The reviewers that a command names, each once: those on a team, or a single one. */
import type { TeamMember } from '../review/index.ts'
import type { ReviewerId } from '../values/reviewer-id.ts'

export type NamesReviewers = { readonly team: ReadonlyArray<TeamMember> } | { readonly reviewer: ReviewerId }

export const reviewersNamed = (command: NamesReviewers): ReadonlyArray<ReviewerId> =>
  'team' in command ? [...new Set(command.team.map(({ reviewer }) => reviewer))] : [command.reviewer]
