/** A member that closes is no member from that day on, and never again. */
import type { CloseCommunity } from '../commands.ts'
import { ending } from '../ending.ts'
import type { Membership } from '../state.ts'
import type { MembershipDecision } from '../decision.ts'

export const closeCommunity = ({ community, on }: CloseCommunity, state: Membership): MembershipDecision =>
  ending(state, { type: 'CommunityClosed', community, on })
