/** A member may withdraw on any day from its admission on, unless its membership lapsed before. */
import type { WithdrawMembership } from '../commands.ts'
import { endingUnlessLapsed } from '../ending.ts'
import type { Membership } from '../state.ts'
import type { Knowing, MembershipDecision } from '../decision.ts'

export const withdrawMembership = (
  { community, on }: WithdrawMembership,
  state: Membership,
  { next }: Knowing<'next'>
): MembershipDecision => endingUnlessLapsed(state, { type: 'MembershipWithdrawn', community, on }, next)
