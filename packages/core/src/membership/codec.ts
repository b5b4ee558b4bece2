/** The JSON form of what is asked of a membership and of what has happened to it. */
import * as t from 'io-ts'
import { CommunityId } from '../values/community-id.ts'
import { ContentRef } from '../values/content-ref.ts'
import { Count } from '../values/count.ts'
import { Cycle } from '../values/cycle.ts'
import { MembershipType } from '../values/membership-type.ts'
import { orNull } from '../values/or-null.ts'
import { PlainDate } from '../values/plain-date.ts'
import { Form } from './form.ts'
import { ConfirmedObligation } from './obligation.ts'

const of = { community: CommunityId, on: PlainDate }
const attested = { ...of, fullCycles: Count, developmental: t.boolean }
const applied = { ...of, membershipType: MembershipType, forms: t.readonlyArray(Form) }
const received = { ...of, form: Form }
const typed = { ...of, membershipType: MembershipType, cycle: Cycle }
const held = { ...typed, opens: PlainDate, closes: PlainDate }
const inCycle = { ...of, cycle: Cycle }
const ofMembership = { ...of, admittedOn: PlainDate }
const suspended = { cause: ContentRef, words: ContentRef }
const confirmed = { ...inCycle, obligation: ConfirmedObligation }
const merged = { ...of, into: CommunityId }

export const AttestEarlierYears = t.strict({ type: t.literal('AttestEarlierYears'), ...attested })
export const RecordEnquiry = t.strict({ type: t.literal('RecordEnquiry'), ...of })
export const ApplyForMembership = t.strict({ type: t.literal('ApplyForMembership'), ...applied })
export const ReceiveForm = t.strict({ type: t.literal('ReceiveForm'), ...received })
export const AdmitCommunity = t.strict({ type: t.literal('AdmitCommunity'), ...inCycle })
export const RenewMembership = t.strict({ type: t.literal('RenewMembership'), ...typed })
export const ChangeMembershipType = t.strict({ type: t.literal('ChangeMembershipType'), ...typed })
export const CompleteFullCycle = t.strict({ type: t.literal('CompleteFullCycle'), ...inCycle })
export const LapseMembership = t.strict({ type: t.literal('LapseMembership'), ...inCycle })
export const SuspendMembership = t.strict({ type: t.literal('SuspendMembership'), ...of, ...suspended })
export const LiftSuspension = t.strict({ type: t.literal('LiftSuspension'), ...of })
export const ConfirmObligation = t.strict({ type: t.literal('ConfirmObligation'), ...confirmed })
export const WithdrawMembership = t.strict({ type: t.literal('WithdrawMembership'), ...of })
export const TerminateMembership = t.strict({ type: t.literal('TerminateMembership'), ...of })
export const CloseCommunity = t.strict({ type: t.literal('CloseCommunity'), ...of })
export const MergeCommunity = t.strict({ type: t.literal('MergeCommunity'), ...merged })
export const EarlierYearsAttested = t.strict({ type: t.literal('EarlierYearsAttested'), ...attested })
export const EnquiryReceived = t.strict({ type: t.literal('EnquiryReceived'), ...of })
export const MembershipAppliedFor = t.strict({ type: t.literal('MembershipAppliedFor'), ...applied })
export const FormReceived = t.strict({ type: t.literal('FormReceived'), ...received })
export const CommunityAdmitted = t.strict({ type: t.literal('CommunityAdmitted'), ...held })
export const MembershipRenewed = t.strict({ type: t.literal('MembershipRenewed'), ...held })
export const MembershipTypeChanged = t.strict({ type: t.literal('MembershipTypeChanged'), ...typed })
export const FullCycleCompleted = t.strict({ type: t.literal('FullCycleCompleted'), ...inCycle })
export const MembershipSuspended = t.strict({ type: t.literal('MembershipSuspended'), ...ofMembership, ...suspended })
export const SuspensionLifted = t.strict({ type: t.literal('SuspensionLifted'), ...ofMembership })
export const ObligationConfirmed = t.strict({ type: t.literal('ObligationConfirmed'), ...confirmed })
export const MembershipLapsed = t.strict({
  type: t.literal('MembershipLapsed'),
  v: t.literal(2),
  ...of,
  cycle: orNull(Cycle)
})
export const MembershipWithdrawn = t.strict({ type: t.literal('MembershipWithdrawn'), ...of })
export const MembershipTerminated = t.strict({ type: t.literal('MembershipTerminated'), ...of })
export const CommunityClosed = t.strict({ type: t.literal('CommunityClosed'), ...of })
export const CommunityMerged = t.strict({ type: t.literal('CommunityMerged'), ...merged })
