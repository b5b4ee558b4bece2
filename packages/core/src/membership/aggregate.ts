/** The membership: what each command is answered by, and what its rule must know. */
import { knowing, type Aggregate } from '../aggregate.ts'
import { membershipCommands, membershipEvents } from './codec.ts'
import type { MembershipCommand } from './commands.ts'
import type { MembershipEvent } from './events.ts'
import { evolve } from './evolve.ts'
import type { MembershipFacts } from './facts.ts'
import { membershipPast } from './past-shapes.ts'
import { membershipSays, type MembershipRefusal } from './refusals.ts'
import { admitCommunity } from './rules/admit-community.ts'
import { applyForMembership } from './rules/apply-for-membership.ts'
import { attestEarlierYears } from './rules/attest-earlier-years.ts'
import { changeMembershipType } from './rules/change-membership-type.ts'
import { closeCommunity } from './rules/close-community.ts'
import { completeFullCycle } from './rules/complete-full-cycle.ts'
import { lapseMembership } from './rules/lapse-membership.ts'
import { mergeCommunity } from './rules/merge-community.ts'
import { receiveForm } from './rules/receive-form.ts'
import { recordEnquiry } from './rules/record-enquiry.ts'
import { renewMembership } from './rules/renew-membership.ts'
import { terminateMembership } from './rules/terminate-membership.ts'
import { withdrawMembership } from './rules/withdraw-membership.ts'
import type { Membership } from './state.ts'
import { membershipStream } from './stream.ts'

const know = knowing<MembershipFacts>()

export const membership: Aggregate<MembershipCommand, Membership, MembershipEvent, MembershipRefusal, MembershipFacts> =
  {
    name: 'membership',
    initialState: { status: 'NeverAMember', cycles: [], completed: [], attested: null },
    evolve,
    answers: {
      AttestEarlierYears: know('community')(attestEarlierYears),
      RecordEnquiry: know('community')(recordEnquiry),
      ApplyForMembership: know('community')(applyForMembership),
      ReceiveForm: know()(receiveForm),
      AdmitCommunity: know('policy', 'community', 'cycle')(admitCommunity),
      RenewMembership: know('policy', 'community', 'cycle')(renewMembership),
      ChangeMembershipType: know('policy', 'community')(changeMembershipType),
      CompleteFullCycle: know()(completeFullCycle),
      LapseMembership: know('cycle')(lapseMembership),
      WithdrawMembership: know()(withdrawMembership),
      TerminateMembership: know()(terminateMembership),
      CloseCommunity: know()(closeCommunity),
      MergeCommunity: know('mergedIntoKnown')(mergeCommunity)
    },
    says: membershipSays,
    streamOf: command => membershipStream(command.community),
    commands: membershipCommands,
    events: membershipEvents,
    past: membershipPast
  }
