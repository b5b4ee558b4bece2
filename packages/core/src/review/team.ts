/** Who may be on a visiting team, and how many client members and leads of it count. */
import type { CommunityId } from '../values/community-id.ts'
import { countOf, type Count } from '../values/count.ts'
import type { KnownReviewer } from './facts.ts'
import type { TeamMember } from './parts.ts'
import type { ReviewRefusal } from './refusals.ts'
import type { UnderWay } from './state.ts'

/** A reviewer who is unknown, named twice or of the host community; `null` when there is none. */
export const obstacleInTeam = (
  team: ReadonlyArray<TeamMember>,
  host: CommunityId,
  known: ReadonlyArray<KnownReviewer>
): ReviewRefusal | null => {
  const seen = new Set<string>()
  for (const { reviewer } of team) {
    const described = known.find(one => one.reviewer === reviewer)
    if (described === undefined) return { type: 'ReviewerUnknown', reviewer }
    if (seen.has(reviewer)) return { type: 'ReviewerNamedTwice', reviewer }
    if (described.home === host) return { type: 'ReviewerBelongsToHost', reviewer }
    seen.add(reviewer)
  }
  return null
}

/** A reviewer whom the host does not want, as long as the network has not answered, and for good where it agreed; `null` when there is none. */
export const objectedTo = (
  team: ReadonlyArray<TeamMember>,
  { objections }: Pick<UnderWay, 'objections'>
): ReviewRefusal | null => {
  const unwanted = team.find(({ reviewer }) => (objections.get(reviewer)?.answer ?? 'not-upheld') !== 'not-upheld')
  return unwanted === undefined ? null : { type: 'ReviewerObjectedTo', reviewer: unwanted.reviewer }
}

/** Counts those who review. An observer is there, and does not count. */
export const strengthOf = (
  team: ReadonlyArray<TeamMember>,
  known: ReadonlyArray<KnownReviewer>
): { readonly clientMembers: Count; readonly leads: Count } => {
  const counting = team.flatMap(({ reviewer, role }) =>
    known.filter(one => one.reviewer === reviewer && role !== 'observer').map(one => ({ ...one, role }))
  )
  return {
    clientMembers: countOf(counting.filter(({ client }) => client)),
    leads: countOf(counting.filter(({ role, trainedAsLead }) => role === 'lead' && trainedAsLead))
  }
}

/** Whether two lists name the same people in the same roles, in whatever order. */
export const sameTeam = (one: ReadonlyArray<TeamMember>, other: ReadonlyArray<TeamMember>): boolean => {
  const named = (team: ReadonlyArray<TeamMember>) =>
    team
      .map(({ reviewer, role }) => `${reviewer}:${role}`)
      .sort()
      .join()
  return named(one) === named(other)
}
