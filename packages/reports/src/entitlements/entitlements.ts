/** What a community may do on a day, by its membership. */
import type { Benefit, CommunityId, Entitlement, MembershipType, PlainDate } from '@cofc/core'
import type { Standing } from '../membership-register/membership-register.ts'

export interface AskEntitlements {
  readonly community: CommunityId
  readonly asOf: PlainDate
}
export interface NoEntitlements {
  readonly type: 'NoSuchCommunity'
  readonly community: CommunityId
}
export interface Entitlements {
  readonly community: CommunityId
  /** As on that day; `null` before it was registered. */
  readonly name: string | null
  readonly asOf: PlainDate
  readonly status: Standing
  /** `null` unless it is a member of a cycle that day. */
  readonly membershipType: MembershipType | null
  /** Since when its entitlements rest; `null` unless it is suspended. */
  readonly suspendedOn: PlainDate | null
  readonly benefits: ReadonlyArray<BenefitHeld>
}
export interface BenefitHeld {
  readonly benefit: Benefit
  /** What whoever has it may do. */
  readonly says: string
  /** Resting: it has it, but not while it is suspended. */
  readonly is: Entitlement['is']
  /** Which types have it. */
  readonly types: ReadonlyArray<MembershipType>
}
