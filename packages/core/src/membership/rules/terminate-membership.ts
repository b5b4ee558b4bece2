/** The network may terminate a membership on any day from its admission on. */
import type { TerminateMembership } from '../commands.ts'
import { ending } from '../ending.ts'
import type { Membership } from '../state.ts'
import type { MembershipDecision } from '../decision.ts'

export const terminateMembership = ({ community, on }: TerminateMembership, state: Membership): MembershipDecision =>
  ending(state, { type: 'MembershipTerminated', community, on })
