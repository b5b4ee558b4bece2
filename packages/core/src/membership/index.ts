/** One community's membership of the network: how it comes about, cycle by cycle, and how it ends. */
export type {
  AdmitCommunity,
  ApplyForMembership,
  AttestEarlierYears,
  ChangeMembershipType,
  CloseCommunity,
  CompleteFullCycle,
  ConfirmObligation,
  LapseMembership,
  LiftSuspension,
  MembershipCommand,
  MergeCommunity,
  ReceiveForm,
  RecordEnquiry,
  RenewMembership,
  SuspendMembership,
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
  MembershipSuspended,
  MembershipTerminated,
  MembershipTypeChanged,
  MembershipWithdrawn,
  ObligationConfirmed,
  SuspensionLifted
} from './events.ts'
export {
  benefitOf,
  benefits,
  benefitSays,
  entitledOn,
  entitledTo,
  type Benefit,
  type Entitlement
} from './entitlements.ts'
export { whyNot as whyNotOfType } from './eligibility.ts'
export type { MembershipFacts, NextCycle } from './facts.ts'
export { Form } from './form.ts'
export {
  ConfirmedObligation,
  confirmedObligations,
  obligationOf,
  obligations,
  obligationSays,
  type Obligation
} from './obligation.ts'
export type { MembershipRefusal } from './refusals.ts'
export {
  isConfirmed,
  lastBegunBefore,
  isForfeited,
  suspendedOn,
  typeIn,
  typeInForce,
  wasInForce,
  wasSuspendedOn,
  type CycleOfMembership,
  type Membership
} from './state.ts'
export { SuspensionCause, suspensionCauses } from './suspension-cause.ts'
