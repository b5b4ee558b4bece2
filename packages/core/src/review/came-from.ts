/** From which communities a visiting team came: numbers, and never who. */
import * as t from 'io-ts'
import { CommunityId } from '../values/community-id.ts'
import { Count, countOf } from '../values/count.ts'
import { keptAs } from '../values/kept-as.ts'
import { privateText } from '../values/private-text.ts'
import type { KnownReviewer } from './facts.ts'
import type { TeamMember } from './parts.ts'
import { counting } from './team.ts'

/** How many of a team a community sent. */
export interface MembersSent {
  readonly community: CommunityId
  readonly members: Count
}
const AllSent: t.Type<ReadonlyArray<MembersSent>, unknown, unknown> = t.readonlyArray(
  t.strict({ community: CommunityId, members: Count })
)

/** By the id of the community, so that the order tells nobody's home. Observers and those without a home are left out. */
export const cameFrom = (
  team: ReadonlyArray<TeamMember>,
  known: ReadonlyArray<KnownReviewer>
): ReadonlyArray<MembersSent> => {
  const homes = counting(team, known).flatMap(({ known: { home } }) => home ?? [])
  return [...new Set(homes)]
    .toSorted()
    .map(community => ({ community, members: countOf(homes.filter(home => home === community)) }))
}

/** The words that are kept of it. */
export const cameFromText = (sent: ReadonlyArray<MembersSent>): string => privateText(JSON.stringify(sent))

/** What was kept; `null` where it was erased. */
export const cameFromIn: (words: string | null) => ReadonlyArray<MembersSent> | null = keptAs(AllSent)
