/** Who belonged to the network in a cycle. Membership is public and never hidden. */
import { isForfeited, membershipTypes, sectors, type CommunityId, type Cycle } from '@cofc/core'
import { membersOf, type Member } from '../tables/members-of-cycle.ts'
import type { MemberCommunity, Members } from './national-report.ts'
import type { CycleFigures, Network } from './cycle-figures.ts'

const counts = <Name extends string>(names: ReadonlyArray<Name>, found: ReadonlyArray<Name>): Record<Name, number> =>
  Object.fromEntries(names.map(name => [name, found.filter(one => one === name).length])) as Record<Name, number>

const idsOf = (members: ReadonlyArray<Member>): ReadonlySet<CommunityId> =>
  new Set(members.map(({ community }) => community))

/** How many are in the first and not in the second. */
const others = (one: ReadonlySet<CommunityId>, other: ReadonlySet<CommunityId>): number =>
  [...one].filter(community => !other.has(community)).length

interface LastCycle {
  readonly rows: Pick<Network, 'memberships' | 'communities'>
  readonly cycle: Cycle
}
export const membersFigures = (
  now: Pick<CycleFigures, 'cutoff'>,
  members: ReadonlyArray<Member>,
  last: LastCycle | null
): Members => {
  const before = last === null ? null : idsOf(membersOf(last.rows, last.cycle, now.cutoff))
  const here = idsOf(members)
  const profiles = members.flatMap(({ profile }) => profile ?? [])
  const countries = profiles.map(({ country }) => country).toSorted()
  return {
    all: members.length,
    byType: counts(
      membershipTypes,
      members.map(({ last: { membershipType } }) => membershipType)
    ),
    bySector: counts(
      sectors,
      profiles.map(({ sector }) => sector)
    ),
    byCountry: counts([...new Set(countries)], countries),
    joined: before === null ? null : others(here, before),
    left: before === null ? null : others(before, here),
    endedWithin: members.filter(member => isForfeited(member.last)).length
  }
}

const byName = (one: MemberCommunity, other: MemberCommunity): number =>
  one.name < other.name ? -1 : one.name > other.name ? 1 : one.community < other.community ? -1 : 1

export const appendixOf = (members: ReadonlyArray<Member>): ReadonlyArray<MemberCommunity> =>
  members
    .flatMap(({ community, profile }) =>
      profile === null ? [] : [{ community, name: profile.name, sector: profile.sector, country: profile.country }]
    )
    .toSorted(byName)
