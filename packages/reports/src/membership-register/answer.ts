/** Which communities belong to the network on a day, and which belonged to it in a cycle. */
import { left, right, type Either } from 'fp-ts/lib/Either.js'
import {
  isForfeited,
  type CommunityId,
  type Cycle,
  type CycleWindows,
  type Membership,
  type PlainDate,
  type Profile
} from '@cofc/core'
import type { RowsOf } from '@cofc/projections'
import { accreditations, type AccreditationRow } from '../tables/accreditation-row.ts'
import { awardOn } from '../tables/award-on-day.ts'
import { communities, profileIn, type CommunityRow } from '../tables/community-row.ts'
import { cycles, windowsIn } from '../tables/cycle-row.ts'
import { membersOf, type Member } from '../tables/members-of-cycle.ts'
import { memberships, type MembershipRow } from '../tables/membership-row.ts'
import type {
  AskMembershipRegister,
  MemberCycle,
  MemberOfCycle,
  MembershipRegister,
  MembersOfCycle,
  NoMembersOfCycle,
  RegisteredCommunity,
  Standing
} from './membership-register.ts'
import { membershipOn, standingOn } from './standing-on.ts'

export const registerTables = { cycles, communities, memberships, accreditations }
type RegisterRows = RowsOf<typeof registerTables>

interface Register {
  readonly communities: ReadonlyMap<CommunityId, CommunityRow>
  readonly memberships: ReadonlyMap<CommunityId, MembershipRow>
  readonly accreditations: ReadonlyMap<CommunityId, AccreditationRow>
  readonly windows: ReadonlyMap<Cycle, CycleWindows>
}
const registerOf = ({ communities, memberships, accreditations: awards, cycles }: RegisterRows): Register => ({
  communities,
  memberships,
  accreditations: awards,
  windows: windowsIn(cycles)
})
const nothingYet: MembershipRow = { facts: [] }

/** What the register shows of a profile. */
const shown = (profile: Profile | null) => {
  if (profile === null) return { name: null, sector: null, provider: null, country: null, parent: null }
  const { name, sector, provider, country, parent } = profile
  return { name, sector, provider, country, parent }
}

const cyclesIn = ({ cycles, completed }: Membership): ReadonlyArray<MemberCycle> =>
  cycles.map(held => {
    const { cycle, membershipType, from, endedOn } = held
    // Of a cycle joined twice, what forfeited it did not complete it.
    const counts = membershipType === 'Full' && !isForfeited(held)
    return { ...{ cycle, membershipType, from, endedOn }, completed: counts && completed.includes(cycle) }
  })

const entry = (
  { communities, memberships, accreditations: awards, windows }: Register,
  community: CommunityId,
  on: PlainDate
): RegisteredCommunity => {
  const profile = profileIn(communities.get(community), on, null)
  const state = membershipOn(memberships.get(community) ?? nothingYet, on)
  const standing = standingOn(state, on, windows)
  const [completed, attested] = [state.completed.length, state.attested?.fullCycles ?? 0]
  return {
    community,
    ...shown(profile),
    ...standing,
    award: standing.since === null ? null : awardOn(awards.get(community), on),
    cycles: cyclesIn(state),
    fullCycles: { completed, attested, all: completed + attested }
  }
}

const registerOn = (register: Register, on: PlainDate): MembershipRegister => {
  const known = new Set([...register.communities.keys(), ...register.memberships.keys()])
  const communities = [...known].toSorted().map(community => entry(register, community, on))
  const counted = (standing: Standing): number => communities.filter(({ status }) => status === standing).length
  const betweenCycles = counted('BetweenCycles')
  const stillToClose = [...register.windows.values()].some(({ closes }) => closes >= on)
  return { on, members: counted('Member'), betweenCycles, cycleIsDue: betweenCycles > 0 && !stillToClose, communities }
}

const member = ({ community, first, last, profile }: Member): MemberOfCycle => {
  const { name, sector, country } = shown(profile)
  const { membershipType, endedOn } = last
  return { ...{ community, name, sector, country, membershipType, endedOn }, from: first.from }
}

const membersOfCycle = (register: Register, cycle: Cycle): Either<NoMembersOfCycle, MembersOfCycle> => {
  const windows = register.windows.get(cycle)
  if (windows === undefined) return left({ type: 'NoSuchCycle', cycle })
  const { opens, closes } = windows
  const members = membersOf(register, cycle, null).map(member)
  return right({
    ...{ cycle, opens, closes },
    members: members.toSorted((one, other) => (one.community < other.community ? -1 : 1))
  })
}

/** Who belongs to the network on the day; when a cycle is asked for, who belonged to it. */
export const registerAnswer = (
  rows: RegisterRows,
  { on, cycle }: AskMembershipRegister
): Either<NoMembersOfCycle, MembershipRegister | MembersOfCycle> => {
  const register = registerOf(rows)
  return cycle === undefined ? right(registerOn(register, on)) : membersOfCycle(register, cycle)
}
