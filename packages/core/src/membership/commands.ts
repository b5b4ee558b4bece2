/** What can be asked of one community's membership. */
import type { CommunityId } from '../values/community-id.ts'
import type { ContentRef } from '../values/content-ref.ts'
import type { Count } from '../values/count.ts'
import type { Cycle } from '../values/cycle.ts'
import type { MembershipType } from '../values/membership-type.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { Form } from './form.ts'
import type { ConfirmedObligation } from './obligation.ts'

interface MembershipDay {
  readonly community: CommunityId
  readonly on: PlainDate
}
export interface AttestEarlierYears extends MembershipDay {
  readonly type: 'AttestEarlierYears'
  readonly fullCycles: Count
  readonly developmental: boolean
}
export interface RecordEnquiry extends MembershipDay {
  readonly type: 'RecordEnquiry'
}
export interface ApplyForMembership extends MembershipDay {
  readonly type: 'ApplyForMembership'
  readonly membershipType: MembershipType
  readonly forms: ReadonlyArray<Form>
}
export interface ReceiveForm extends MembershipDay {
  readonly type: 'ReceiveForm'
  readonly form: Form
}
/** Admits the applicant under the type applied for. */
export interface AdmitCommunity extends MembershipDay {
  readonly type: 'AdmitCommunity'
  readonly cycle: Cycle
}
export interface RenewMembership extends MembershipDay {
  readonly type: 'RenewMembership'
  readonly membershipType: MembershipType
  readonly cycle: Cycle
}
export interface ChangeMembershipType extends MembershipDay {
  readonly type: 'ChangeMembershipType'
  readonly membershipType: MembershipType
  readonly cycle: Cycle
}
export interface CompleteFullCycle extends MembershipDay {
  readonly type: 'CompleteFullCycle'
  readonly cycle: Cycle
}
/** Records that a cycle opened for which the membership was not renewed. */
export interface LapseMembership extends MembershipDay {
  readonly type: 'LapseMembership'
  /** The cycle at whose opening it lapses: the one after the last it was held for. */
  readonly cycle: Cycle
}
/** Lets the entitlements of a member rest until the suspension is lifted. */
export interface SuspendMembership extends MembershipDay {
  readonly type: 'SuspendMembership'
  /** Private: a `SuspensionCause`. */
  readonly cause: ContentRef
  readonly words: ContentRef
}
export interface LiftSuspension extends MembershipDay {
  readonly type: 'LiftSuspension'
}
/** The community says that it met an obligation in a cycle. */
export interface ConfirmObligation extends MembershipDay {
  readonly type: 'ConfirmObligation'
  readonly cycle: Cycle
  readonly obligation: ConfirmedObligation
}
export interface WithdrawMembership extends MembershipDay {
  readonly type: 'WithdrawMembership'
}
export interface TerminateMembership extends MembershipDay {
  readonly type: 'TerminateMembership'
}
export interface CloseCommunity extends MembershipDay {
  readonly type: 'CloseCommunity'
}
export interface MergeCommunity extends MembershipDay {
  readonly type: 'MergeCommunity'
  readonly into: CommunityId
}
export type MembershipCommand =
  | AttestEarlierYears
  | RecordEnquiry
  | ApplyForMembership
  | ReceiveForm
  | AdmitCommunity
  | RenewMembership
  | ChangeMembershipType
  | CompleteFullCycle
  | LapseMembership
  | SuspendMembership
  | LiftSuspension
  | ConfirmObligation
  | WithdrawMembership
  | TerminateMembership
  | CloseCommunity
  | MergeCommunity
