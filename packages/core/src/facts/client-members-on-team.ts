/**
 * How many client members are on a team, observers not counted. It is kept as words are: beside who was on several teams
 * the number would tell who is one.
 */
import { clientMembersOn } from '../review/index.ts'
import { privateCountText } from '../values/private-count.ts'
import { keptAfter } from './question.ts'
import { reviewersNamed } from './reviewers-named.ts'
import type { TeamKnown, TeamNamed } from './team-known.ts'

export const clientMembersOnTeam = keptAfter<TeamNamed, TeamKnown>({ reviewers: true })({
  keeps: ({ team }, { reviewers }) => privateCountText(clientMembersOn(team, reviewers)),
  concerns: reviewersNamed
})
