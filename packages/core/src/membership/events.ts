/**
 * What has happened to one community's membership.
 *
 * These names and fields are stored for good. To change one, give the event its next version
 * and teach upcasts.ts to read the old one: docs/how-to/change-a-stored-event.md.
 */
import type { CommunityId } from '../values/community-id.ts'
import type { ContentRef } from '../values/content-ref.ts'
import type { Count } from '../values/count.ts'
import type { Cycle } from '../values/cycle.ts'
import type { MembershipType } from '../values/membership-type.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { Form } from './form.ts'
import type { ConfirmedObligation } from './obligation.ts'

/** What the network accepts as having happened before its records begin. */
export interface EarlierYearsAttested {
  readonly type: 'EarlierYearsAttested'
  readonly community: CommunityId
  readonly fullCycles: Count
  readonly developmental: boolean
  readonly on: PlainDate
}
export interface EnquiryReceived {
  readonly type: 'EnquiryReceived'
  readonly community: CommunityId
  readonly on: PlainDate
}
export interface MembershipAppliedFor {
  readonly type: 'MembershipAppliedFor'
  readonly community: CommunityId
  readonly membershipType: MembershipType
  readonly forms: ReadonlyArray<Form>
  readonly on: PlainDate
}
export interface FormReceived {
  readonly type: 'FormReceived'
  readonly community: CommunityId
  readonly form: Form
  readonly on: PlainDate
}
export interface CommunityAdmitted {
  readonly type: 'CommunityAdmitted'
  readonly community: CommunityId
  readonly membershipType: MembershipType
  readonly cycle: Cycle
  /** The cycle's first and last day. In force from the later of `opens` and `on`. */
  readonly opens: PlainDate
  readonly closes: PlainDate
  readonly on: PlainDate
}
export interface MembershipRenewed {
  readonly type: 'MembershipRenewed'
  readonly community: CommunityId
  readonly membershipType: MembershipType
  readonly cycle: Cycle
  readonly opens: PlainDate
  readonly closes: PlainDate
  readonly on: PlainDate
}
/** The type for a cycle that has not opened was changed. */
export interface MembershipTypeChanged {
  readonly type: 'MembershipTypeChanged'
  readonly community: CommunityId
  readonly membershipType: MembershipType
  readonly cycle: Cycle
  readonly on: PlainDate
}
export interface FullCycleCompleted {
  readonly type: 'FullCycleCompleted'
  readonly community: CommunityId
  readonly cycle: Cycle
  readonly on: PlainDate
}
/** Entitlements rest from that day on. The membership goes on. */
export interface MembershipSuspended {
  readonly type: 'MembershipSuspended'
  readonly community: CommunityId
  /** Which membership it is of: what was recorded of one that ended before that day is none of the next. */
  readonly admittedOn: PlainDate
  /** Why, and in which words: only the network team reads them, and both can be erased. */
  readonly cause: ContentRef
  readonly words: ContentRef
  readonly on: PlainDate
}
/** The first day on which entitlements do not rest any more. */
export interface SuspensionLifted {
  readonly type: 'SuspensionLifted'
  readonly community: CommunityId
  readonly admittedOn: PlainDate
  readonly on: PlainDate
}
export interface ObligationConfirmed {
  readonly type: 'ObligationConfirmed'
  readonly community: CommunityId
  readonly cycle: Cycle
  readonly obligation: ConfirmedObligation
  readonly on: PlainDate
}
/** Neither renewed nor ended by the opening of the next cycle. Like every end: `on` is the first day not in force. */
export interface MembershipLapsed {
  readonly type: 'MembershipLapsed'
  readonly v: 2
  readonly community: CommunityId
  /** The cycle that it was not renewed for; `null` where that was not recorded yet. */
  readonly cycle: Cycle | null
  readonly on: PlainDate
}
export interface MembershipWithdrawn {
  readonly type: 'MembershipWithdrawn'
  readonly community: CommunityId
  readonly on: PlainDate
}
export interface MembershipTerminated {
  readonly type: 'MembershipTerminated'
  readonly community: CommunityId
  readonly on: PlainDate
}
export interface CommunityClosed {
  readonly type: 'CommunityClosed'
  readonly community: CommunityId
  readonly on: PlainDate
}
export interface CommunityMerged {
  readonly type: 'CommunityMerged'
  readonly community: CommunityId
  readonly into: CommunityId
  readonly on: PlainDate
}
export type MembershipEnd =
  | MembershipLapsed
  | MembershipWithdrawn
  | MembershipTerminated
  | CommunityClosed
  | CommunityMerged
export type MembershipEvent =
  | EarlierYearsAttested
  | EnquiryReceived
  | MembershipAppliedFor
  | FormReceived
  | CommunityAdmitted
  | MembershipRenewed
  | MembershipTypeChanged
  | FullCycleCompleted
  | MembershipSuspended
  | SuspensionLifted
  | ObligationConfirmed
  | MembershipEnd
