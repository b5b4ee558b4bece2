/** The network may terminate a membership on any day from its admission on. */
import type { TerminateMembership } from '../commands.ts'
import { ending } from '../ending.ts'
import type { Membership } from '../state.ts'
import type { Verdict } from '../verdict.ts'

export const terminateMembership = ({ community, on }: TerminateMembership, state: Membership): Verdict =>
  ending(state, { type: 'MembershipTerminated', community, on })
