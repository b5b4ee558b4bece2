/** One community's membership of the network: how it comes about, cycle by cycle, and how it ends. */
export type {
  AdmitCommunity,
  ApplyForMembership,
  AttestEarlierYears,
  ChangeMembershipType,
  CloseCommunity,
  CompleteFullCycle,
  LapseMembership,
  MembershipCommand,
  MergeCommunity,
  ReceiveForm,
  RecordEnquiry,
  RenewMembership,
  TerminateMembership,
  WithdrawMembership
} from './commands.ts'
export { membership } from './aggregate.ts'
export type {
  CommunityAdmitted,
  CommunityClosed,
  CommunityMerged,
  EarlierYearsAttested,
  EnquiryReceived,
  FormReceived,
  FullCycleCompleted,
  MembershipAppliedFor,
  MembershipEnd,
  MembershipEvent,
  MembershipLapsed,
  MembershipRenewed,
  MembershipTerminated,
  MembershipTypeChanged,
  MembershipWithdrawn
} from './events.ts'
export type { MembershipFacts, NextCycle } from './facts.ts'
export { Form } from './form.ts'
export type { MembershipRefusal } from './refusals.ts'
export { isForfeited, typeIn, wasInForce, type CycleOfMembership, type Membership } from './state.ts'
