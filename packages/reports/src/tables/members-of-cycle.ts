/** The members of a cycle: those whose membership was in force on any day from its opening to its closing. */
import { wasInForce, type CommunityId, type Cycle, type CycleOfMembership, type Profile } from '@cofc/core'
import { profileIn, type CommunityRow } from './community-row.ts'
import { membershipIn, type MembershipRow } from './membership-row.ts'
import type { Cutoff } from './position-log.ts'

export interface Member {
  readonly community: CommunityId
  /** How membership of the cycle began, and what was held last in it: the same unless it was joined twice. */
  readonly first: CycleOfMembership
  readonly last: CycleOfMembership
  /** As on the later of the cycle's opening and the joining. */
  readonly profile: Profile | null
}
interface Communities {
  readonly memberships: ReadonlyMap<CommunityId, MembershipRow>
  readonly communities: ReadonlyMap<CommunityId, CommunityRow>
}

export const membersOf = (
  { memberships, communities }: Communities,
  cycle: Cycle,
  cutoff: Cutoff
): ReadonlyArray<Member> =>
  [...memberships].flatMap(([community, row]) => {
    const spells = membershipIn(row, cutoff).cycles.filter(spell => spell.cycle === cycle && wasInForce(spell))
    const [first, last] = [spells[0], spells.at(-1)]
    if (first === undefined || last === undefined) return []
    return [{ community, first, last, profile: profileIn(communities.get(community), first.from, cutoff) }]
  })
