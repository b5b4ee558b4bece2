/** Who belonged to the network in a cycle. Membership is public and never hidden. */
import {
  latest,
  membershipTypes,
  sectors,
  type CommunityId,
  type Cycle,
  type CycleOfMembership,
  type PlainDate,
  type Profile
} from '@cofc/core'
import { profileIn } from '../rows/community-row.ts'
import { membershipIn, wasInForce } from '../rows/membership-row.ts'
import type { Cutoff } from '../rows/position-log.ts'
import type { MemberCommunity, Members } from './national-report.ts'
import type { Network, Standing } from './standing.ts'

export interface Member {
  readonly community: CommunityId
  /** The type held last in the cycle. */
  readonly last: CycleOfMembership
  /** As on the later of the cycle's opening and the joining. */
  readonly profile: Profile | null
}

const joiningOf = ({ from, opens }: CycleOfMembership): PlainDate => latest(from, opens)

export const membersOf = (network: Network, cycle: Cycle, cutoff: Cutoff): ReadonlyArray<Member> =>
  [...network.memberships].flatMap(([community, row]) => {
    const spells = membershipIn(row, cutoff).cycles.filter(spell => spell.cycle === cycle && wasInForce(spell))
    const [first, last] = [spells[0], spells.at(-1)]
    if (first === undefined || last === undefined) return []
    return [{ community, last, profile: profileIn(network.communities.get(community), joiningOf(first), cutoff) }]
  })

const counts = <Name extends string>(names: ReadonlyArray<Name>, found: ReadonlyArray<Name>): Record<Name, number> =>
  Object.fromEntries(names.map(name => [name, found.filter(one => one === name).length])) as Record<Name, number>

/** How many are in the first and not in the second. */
const others = (one: ReadonlySet<CommunityId>, other: ReadonlySet<CommunityId>): number =>
  [...one].filter(community => !other.has(community)).length

export const membersFigures = (now: Standing, members: ReadonlyArray<Member>, last: Standing | null): Members => {
  const before =
    last === null ? null : new Set(membersOf(last.network, last.cycle, now.cutoff).map(({ community }) => community))
  const here = new Set(members.map(({ community }) => community))
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
    endedWithin: members.filter(({ last: { endedOn, closes } }) => endedOn !== null && endedOn <= closes).length
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
