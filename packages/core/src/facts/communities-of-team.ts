/** From which communities a team comes, in numbers. It is kept as words are: a team of one from a place would tell whose home that is. */
import { cameFrom, cameFromText } from '../review/index.ts'
import { keptAfter } from './question.ts'
import { reviewersNamed } from './reviewers-named.ts'
import type { TeamKnown, TeamNamed } from './team-known.ts'

export const communitiesOfTeam = keptAfter<TeamNamed, TeamKnown>({ reviewers: true })({
  keeps: ({ team }, { reviewers }) => cameFromText(cameFrom(team, reviewers)),
  concerns: reviewersNamed
})
