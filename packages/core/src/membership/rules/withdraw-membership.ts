/** A member may withdraw on any day from its admission on. */
import type { WithdrawMembership } from '../commands.ts'
import { ending } from '../ending.ts'
import type { Membership } from '../state.ts'
import type { Verdict } from '../verdict.ts'

export const withdrawMembership = ({ community, on }: WithdrawMembership, state: Membership): Verdict =>
  ending(state, { type: 'MembershipWithdrawn', community, on })
