/** Which communities belong to the network on a day, and since when. All of it is public. */
import type { CommunityId, Country, Cycle, MembershipType, PlainDate, Provider, Sector } from '@cofc/core'
import type { AwardOnDay } from '../tables/award-on-day.ts'

export interface AskMembershipRegister {
  readonly on: PlainDate
  /** The members of a cycle instead. */
  readonly cycle?: Cycle
}
export interface NoMembersOfCycle {
  readonly type: 'NoSuchCycle'
  readonly cycle: Cycle
}
export interface MembershipRegister {
  readonly on: PlainDate
  /** How many are members of a cycle on the day. */
  readonly members: number
  /** How many more belong to the network and are members of no cycle on the day, for it lies between two. */
  readonly betweenCycles: number
  /** Whether a cycle is due to be planned: some are between cycles, and none on record is still to close. */
  readonly cycleIsDue: boolean
  /** Every community on record, ordered by its id. */
  readonly communities: ReadonlyArray<RegisteredCommunity>
}
export type Standing =
  | 'NeverAMember'
  | 'Enquired'
  | 'Applied'
  /** Admitted for a cycle that has not opened. */
  | 'Admitted'
  | 'Member'
  /** Its last cycle has closed, and the next has not opened. */
  | 'BetweenCycles'
  | 'Lapsed'
  | 'Withdrew'
  | 'Terminated'
  | 'Closed'
  | 'Merged'
export interface RegisteredCommunity {
  readonly community: CommunityId
  /** The profile in force on the day; `null` before one was registered. */
  readonly name: string | null
  readonly sector: Sector | null
  readonly provider: Provider | null
  readonly country: Country | null
  readonly parent: string | null
  readonly status: Standing
  /** The type in force on the day; `null` unless a member of a cycle. */
  readonly membershipType: MembershipType | null
  /** The first day of membership without a break; `null` unless a member or between cycles. */
  readonly since: PlainDate | null
  /** Since when its entitlements rest; `null` unless it is suspended. Why is told to nobody here. */
  readonly suspendedOn: PlainDate | null
  /** When and how it ended last; `null` while it has not. */
  readonly endedOn: PlainDate | null
  readonly mergedInto: CommunityId | null
  /** The award that is held on the day, or else the last; `null` without one, and on a day without membership. */
  readonly award: AwardOnDay | null
  /** Oldest first; a cycle joined twice stands twice. */
  readonly cycles: ReadonlyArray<MemberCycle>
  readonly fullCycles: { readonly completed: number; readonly attested: number; readonly all: number }
}
export interface MemberCycle {
  readonly cycle: Cycle
  readonly membershipType: MembershipType
  readonly from: PlainDate
  /** The first day not in force, when it ended within the cycle. */
  readonly endedOn: PlainDate | null
  /** Whether it counts as a completed full cycle. */
  readonly completed: boolean
}

export interface MembersOfCycle {
  readonly cycle: Cycle
  readonly opens: PlainDate
  readonly closes: PlainDate
  /** Ordered by id. */
  readonly members: ReadonlyArray<MemberOfCycle>
}
export interface MemberOfCycle {
  readonly community: CommunityId
  /** As on the later of the cycle's opening and the joining. */
  readonly name: string | null
  readonly sector: Sector | null
  readonly country: Country | null
  readonly membershipType: MembershipType
  readonly from: PlainDate
  readonly endedOn: PlainDate | null
}
