/** What the members of a cycle owed the network, and what of it they met. */
import type { CommunityId, Cycle, MembershipType, Owed, PlainDate } from '@cofc/core'

export interface AskObligationsMet {
  readonly cycle: Cycle
  readonly on: PlainDate
}
export interface NoObligationsMet {
  readonly type: 'NoSuchCycle'
  readonly cycle: Cycle
}
export interface ObligationsOfMember {
  readonly community: CommunityId
  /** As on the day; `null` when it was not registered. */
  readonly name: string | null
  readonly membershipType: MembershipType
  readonly owed: ReadonlyArray<Owed>
}
export interface ObligationsMet {
  readonly cycle: Cycle
  readonly on: PlainDate
  /** Ordered by community. */
  readonly members: ReadonlyArray<ObligationsOfMember>
}
