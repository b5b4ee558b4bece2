/** The network may terminate a membership on any day from its admission on, unless it lapsed before. */
import type { TerminateMembership } from '../commands.ts'
import { endingUnlessLapsed } from '../ending.ts'
import type { Membership } from '../state.ts'
import type { Knowing, MembershipDecision } from '../decision.ts'

export const terminateMembership = (
  { community, on }: TerminateMembership,
  state: Membership,
  { next }: Knowing<'next'>
): MembershipDecision => endingUnlessLapsed(state, { type: 'MembershipTerminated', community, on }, next)
