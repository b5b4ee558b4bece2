/** Which communities belong to the network on a day, and which belonged to it in a cycle. */
import { isLeft, left, right } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import {
  isForfeited,
  type CommunityId,
  Cycle,
  type CycleWindows,
  type Membership,
  type PlainDate,
  type Profile
} from '@cofc/core'
import type { Readings, ReportStore, ReportStoreFailure } from '@cofc/projections'
import { communities, profileIn, type CommunityRow } from '../tables/community-row.ts'
import { cycles } from '../tables/cycle-row.ts'
import { membersOf, type Member } from '../tables/members-of-cycle.ts'
import { memberships, type MembershipRow } from '../tables/membership-row.ts'
import { rowsOf } from '../tables/row-reader.ts'
import type {
  MemberCycle,
  MemberOfCycle,
  MembershipRegister,
  MembersOfCycle,
  RegisteredCommunity
} from './membership-register.ts'
import { membershipOn, standingOn } from './standing-on.ts'

interface Register {
  readonly communities: ReadonlyMap<CommunityId, CommunityRow>
  readonly memberships: ReadonlyMap<CommunityId, MembershipRow>
  readonly windows: ReadonlyMap<Cycle, CycleWindows>
}
const registerOf = (readings: Readings): Register => ({
  communities: rowsOf(communities, readings),
  memberships: rowsOf(memberships, readings),
  windows: new Map(
    [...rowsOf(cycles, readings)].flatMap(([cycle, { planned }]) =>
      planned !== null && Cycle.is(cycle) ? [[cycle, planned.windows]] : []
    )
  )
})
const readRegister = async (reports: ReportStore) => {
  const readings = await reports.read({ communities: 'all', memberships: 'all', cycles: 'all' })()
  return isLeft(readings) ? readings : right(registerOf(readings.right))
}
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
  { communities, memberships, windows }: Register,
  community: CommunityId,
  on: PlainDate
): RegisteredCommunity => {
  const profile = profileIn(communities.get(community), on, null)
  const state = membershipOn(memberships.get(community) ?? nothingYet, on)
  const [completed, attested] = [state.completed.length, state.attested?.fullCycles ?? 0]
  return {
    community,
    ...shown(profile),
    ...standingOn(state, on, windows),
    cycles: cyclesIn(state),
    fullCycles: { completed, attested, all: completed + attested }
  }
}

export const membershipRegister =
  (reports: ReportStore) =>
  (on: PlainDate): TaskEither<ReportStoreFailure, MembershipRegister> =>
  async () => {
    const register = await readRegister(reports)
    if (isLeft(register)) return register
    const known = new Set([...register.right.communities.keys(), ...register.right.memberships.keys()])
    const communities = [...known].toSorted().map(community => entry(register.right, community, on))
    return right({ on, members: communities.filter(({ status }) => status === 'Member').length, communities })
  }

const member = ({ community, first, last, profile }: Member): MemberOfCycle => {
  const { name, sector, country } = shown(profile)
  const { membershipType, endedOn } = last
  return { ...{ community, name, sector, country, membershipType, endedOn }, from: first.from }
}

export interface NoMembersOfCycle {
  readonly type: 'NoSuchCycle'
  readonly cycle: Cycle
}
export const membersOfCycle =
  (reports: ReportStore) =>
  (cycle: Cycle): TaskEither<ReportStoreFailure | NoMembersOfCycle, MembersOfCycle> =>
  async () => {
    const register = await readRegister(reports)
    if (isLeft(register)) return register
    const windows = register.right.windows.get(cycle)
    if (windows === undefined) return left({ type: 'NoSuchCycle', cycle })
    const members = membersOf(register.right, cycle, null).map(member)
    const { opens, closes } = windows
    return right({
      cycle,
      opens,
      closes,
      members: members.toSorted((one, other) => (one.community < other.community ? -1 : 1))
    })
  }
