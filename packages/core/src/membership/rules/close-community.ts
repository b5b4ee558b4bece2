/** A member that closes is no member from that day on, and never again. Whose membership lapsed before is no member. */
import type { CloseCommunity } from '../commands.ts'
import { endingUnlessLapsed } from '../ending.ts'
import type { Membership } from '../state.ts'
import type { Knowing, MembershipDecision } from '../decision.ts'

export const closeCommunity = (
  { community, on }: CloseCommunity,
  state: Membership,
  { next }: Knowing<'next'>
): MembershipDecision => endingUnlessLapsed(state, { type: 'CommunityClosed', community, on }, next)
