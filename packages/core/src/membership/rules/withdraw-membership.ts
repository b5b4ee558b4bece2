/** A member may withdraw on any day from its admission on. */
import type { WithdrawMembership } from '../commands.ts'
import { ending } from '../ending.ts'
import type { Membership } from '../state.ts'
import type { MembershipDecision } from '../decision.ts'

export const withdrawMembership = ({ community, on }: WithdrawMembership, state: Membership): MembershipDecision =>
  ending(state, { type: 'MembershipWithdrawn', community, on })
