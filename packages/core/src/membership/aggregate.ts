/** The membership: what may be asked of it, by whom, with which facts and by which rule; what its events and refusals say. */
import { aggregate } from '../aggregate.ts'
import { teamOnly, teamOrLinkPerson } from '../roles.ts'
import * as codec from './codec.ts'
import type { MembershipCommand } from './commands.ts'
import { membershipEvents } from './event-entries.ts'
import type { MembershipEvent } from './events.ts'
import { evolve } from './evolve.ts'
import type { MembershipFacts } from './facts.ts'
import { membershipRefusals, type MembershipRefusal } from './refusals.ts'
import { admitCommunity } from './rules/admit-community.ts'
import { applyForMembership } from './rules/apply-for-membership.ts'
import { attestEarlierYears } from './rules/attest-earlier-years.ts'
import { changeMembershipType } from './rules/change-membership-type.ts'
import { closeCommunity } from './rules/close-community.ts'
import { completeFullCycle } from './rules/complete-full-cycle.ts'
import { confirmObligation } from './rules/confirm-obligation.ts'
import { lapseMembership } from './rules/lapse-membership.ts'
import { liftSuspension } from './rules/lift-suspension.ts'
import { mergeCommunity } from './rules/merge-community.ts'
import { receiveForm } from './rules/receive-form.ts'
import { recordEnquiry } from './rules/record-enquiry.ts'
import { renewMembership } from './rules/renew-membership.ts'
import { suspendMembership } from './rules/suspend-membership.ts'
import { terminateMembership } from './rules/terminate-membership.ts'
import { withdrawMembership } from './rules/withdraw-membership.ts'
import type { Membership } from './state.ts'
import { SuspensionCause } from './suspension-cause.ts'
import { membershipUpcasts } from './upcasts.ts'

export const membership = aggregate<
  MembershipCommand,
  Membership,
  MembershipEvent,
  MembershipRefusal,
  MembershipFacts
>()({
  name: 'membership',
  address: ['community'],
  initialState: { status: 'NeverAMember', cycles: [], completed: [], confirmed: [], attested: null },
  evolve,
  commands: {
    AttestEarlierYears: {
      codec: codec.AttestEarlierYears,
      title: 'Attest earlier years',
      roles: teamOnly,
      facts: ['community'],
      rule: attestEarlierYears
    },
    RecordEnquiry: {
      codec: codec.RecordEnquiry,
      title: 'Record an enquiry',
      roles: teamOnly,
      facts: ['community', 'next'],
      rule: recordEnquiry
    },
    ApplyForMembership: {
      codec: codec.ApplyForMembership,
      title: 'Apply for membership',
      roles: teamOrLinkPerson,
      facts: ['community', 'next'],
      rule: applyForMembership
    },
    ReceiveForm: {
      codec: codec.ReceiveForm,
      title: 'Record that a form arrived',
      roles: teamOnly,
      facts: [],
      rule: receiveForm
    },
    AdmitCommunity: {
      codec: codec.AdmitCommunity,
      title: 'Admit a community',
      roles: teamOnly,
      facts: ['policy', 'community', 'cycle', 'criteriaShown'],
      rule: admitCommunity
    },
    RenewMembership: {
      codec: codec.RenewMembership,
      title: 'Renew a membership',
      roles: teamOnly,
      facts: ['policy', 'community', 'next', 'criteriaShown'],
      rule: renewMembership
    },
    ChangeMembershipType: {
      codec: codec.ChangeMembershipType,
      title: 'Change the type of a membership',
      roles: teamOnly,
      facts: ['policy', 'community', 'criteriaShown'],
      rule: changeMembershipType
    },
    CompleteFullCycle: {
      codec: codec.CompleteFullCycle,
      title: 'Complete a full cycle',
      roles: { reaction: 'any' },
      facts: [],
      rule: completeFullCycle
    },
    LapseMembership: {
      codec: codec.LapseMembership,
      title: 'Record that a membership lapsed',
      roles: { 'network-team': 'any', clock: 'any' },
      facts: ['next'],
      rule: lapseMembership
    },
    SuspendMembership: {
      codec: codec.SuspendMembership,
      title: 'Suspend a membership',
      roles: teamOnly,
      facts: ['cause', 'next'],
      rule: suspendMembership,
      private: { cause: SuspensionCause }
    },
    LiftSuspension: {
      codec: codec.LiftSuspension,
      title: 'Lift the suspension of a membership',
      roles: teamOnly,
      facts: ['next'],
      rule: liftSuspension
    },
    ConfirmObligation: {
      codec: codec.ConfirmObligation,
      title: 'Confirm that an obligation was met',
      roles: teamOrLinkPerson,
      facts: [],
      rule: confirmObligation
    },
    WithdrawMembership: {
      codec: codec.WithdrawMembership,
      title: 'Withdraw from membership',
      roles: teamOrLinkPerson,
      facts: ['next'],
      rule: withdrawMembership
    },
    TerminateMembership: {
      codec: codec.TerminateMembership,
      title: 'End a membership',
      roles: teamOnly,
      facts: ['next'],
      rule: terminateMembership
    },
    CloseCommunity: {
      codec: codec.CloseCommunity,
      title: 'Record that a community closed',
      roles: teamOnly,
      facts: ['next'],
      rule: closeCommunity
    },
    MergeCommunity: {
      codec: codec.MergeCommunity,
      title: 'Record that a community merged into another',
      roles: teamOnly,
      facts: ['mergedIntoKnown', 'mergedIntoEnd', 'next'],
      rule: mergeCommunity
    }
  },
  events: membershipEvents,
  refusals: membershipRefusals,
  upcasts: membershipUpcasts
})
