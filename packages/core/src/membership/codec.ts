/** The JSON form of what is asked of a membership and of what has happened to it. */
import * as t from 'io-ts'
import type { Codecs } from '../aggregate.ts'
import { CommunityId } from '../values/community-id.ts'
import { Count } from '../values/count.ts'
import { Cycle } from '../values/cycle.ts'
import { MembershipType } from '../values/membership-type.ts'
import { orNull } from '../values/or-null.ts'
import { PlainDate } from '../values/plain-date.ts'
import type { MembershipCommand } from './commands.ts'
import type { MembershipEvent } from './events.ts'
import { Form } from './form.ts'

const of = { community: CommunityId, on: PlainDate }
const attested = { ...of, fullCycles: Count, developmental: t.boolean }
const applied = { ...of, membershipType: MembershipType, forms: t.readonlyArray(Form) }
const received = { ...of, form: Form }
const typed = { ...of, membershipType: MembershipType, cycle: Cycle }
const held = { ...typed, opens: PlainDate, closes: PlainDate }
const inCycle = { ...of, cycle: Cycle }
const merged = { ...of, into: CommunityId }

export const membershipCommands: Codecs<MembershipCommand> = {
  AttestEarlierYears: t.strict({ type: t.literal('AttestEarlierYears'), ...attested }),
  RecordEnquiry: t.strict({ type: t.literal('RecordEnquiry'), ...of }),
  ApplyForMembership: t.strict({ type: t.literal('ApplyForMembership'), ...applied }),
  ReceiveForm: t.strict({ type: t.literal('ReceiveForm'), ...received }),
  AdmitCommunity: t.strict({ type: t.literal('AdmitCommunity'), ...inCycle }),
  RenewMembership: t.strict({ type: t.literal('RenewMembership'), ...typed }),
  ChangeMembershipType: t.strict({ type: t.literal('ChangeMembershipType'), ...typed }),
  CompleteFullCycle: t.strict({ type: t.literal('CompleteFullCycle'), ...inCycle }),
  LapseMembership: t.strict({ type: t.literal('LapseMembership'), ...inCycle }),
  WithdrawMembership: t.strict({ type: t.literal('WithdrawMembership'), ...of }),
  TerminateMembership: t.strict({ type: t.literal('TerminateMembership'), ...of }),
  CloseCommunity: t.strict({ type: t.literal('CloseCommunity'), ...of }),
  MergeCommunity: t.strict({ type: t.literal('MergeCommunity'), ...merged })
}
export const membershipEvents: Codecs<MembershipEvent> = {
  EarlierYearsAttested: t.strict({ type: t.literal('EarlierYearsAttested'), ...attested }),
  EnquiryReceived: t.strict({ type: t.literal('EnquiryReceived'), ...of }),
  MembershipAppliedFor: t.strict({ type: t.literal('MembershipAppliedFor'), ...applied }),
  FormReceived: t.strict({ type: t.literal('FormReceived'), ...received }),
  CommunityAdmitted: t.strict({ type: t.literal('CommunityAdmitted'), ...held }),
  MembershipRenewed: t.strict({ type: t.literal('MembershipRenewed'), ...held }),
  MembershipTypeChanged: t.strict({ type: t.literal('MembershipTypeChanged'), ...typed }),
  FullCycleCompleted: t.strict({ type: t.literal('FullCycleCompleted'), ...inCycle }),
  MembershipLapsed: t.strict({
    type: t.literal('MembershipLapsed'),
    v: t.literal(2),
    ...of,
    cycle: orNull(Cycle)
  }),
  MembershipWithdrawn: t.strict({ type: t.literal('MembershipWithdrawn'), ...of }),
  MembershipTerminated: t.strict({ type: t.literal('MembershipTerminated'), ...of }),
  CommunityClosed: t.strict({ type: t.literal('CommunityClosed'), ...of }),
  CommunityMerged: t.strict({ type: t.literal('CommunityMerged'), ...merged })
}
