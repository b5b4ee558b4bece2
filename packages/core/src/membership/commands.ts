/** What can be asked of one community's membership. */
import type { CommunityId } from '../values/community-id.ts'
import type { Count } from '../values/count.ts'
import type { Cycle } from '../values/cycle.ts'
import type { MembershipType } from '../values/membership-type.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { Form } from './form.ts'

interface Asked {
  readonly community: CommunityId
  readonly on: PlainDate
}
export interface AttestEarlierYears extends Asked {
  readonly type: 'AttestEarlierYears'
  readonly fullCycles: Count
  readonly developmental: boolean
}
export interface RecordEnquiry extends Asked {
  readonly type: 'RecordEnquiry'
}
export interface ApplyForMembership extends Asked {
  readonly type: 'ApplyForMembership'
  readonly membershipType: MembershipType
  readonly forms: ReadonlyArray<Form>
}
export interface ReceiveForm extends Asked {
  readonly type: 'ReceiveForm'
  readonly form: Form
}
/** Admits the applicant under the type applied for. */
export interface AdmitCommunity extends Asked {
  readonly type: 'AdmitCommunity'
  readonly cycle: Cycle
}
export interface RenewMembership extends Asked {
  readonly type: 'RenewMembership'
  readonly membershipType: MembershipType
  readonly cycle: Cycle
}
export interface ChangeMembershipType extends Asked {
  readonly type: 'ChangeMembershipType'
  readonly membershipType: MembershipType
  readonly cycle: Cycle
}
export interface CompleteFullCycle extends Asked {
  readonly type: 'CompleteFullCycle'
  readonly cycle: Cycle
}
/** Records that a cycle opened for which the membership was not renewed. */
export interface LapseMembership extends Asked {
  readonly type: 'LapseMembership'
  /** The cycle at whose opening it lapses: the one after the last it was held for. */
  readonly cycle: Cycle
}
export interface WithdrawMembership extends Asked {
  readonly type: 'WithdrawMembership'
}
export interface TerminateMembership extends Asked {
  readonly type: 'TerminateMembership'
}
export interface CloseCommunity extends Asked {
  readonly type: 'CloseCommunity'
}
export interface MergeCommunity extends Asked {
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
  | WithdrawMembership
  | TerminateMembership
  | CloseCommunity
  | MergeCommunity
