/**
 * A membership lapses on the day the next cycle on record opens, when it was not renewed for it, and never without one.
 * It may be recorded from the closing day on.
 */
import { refuse } from '../../aggregate.ts'
import type { LapseMembership } from '../commands.ts'
import { ending } from '../ending.ts'
import { whyNotNext } from '../next-cycle.ts'
import type { Membership } from '../state.ts'
import type { Knowing, MembershipDecision } from '../decision.ts'

export const lapseMembership = (
  { community, cycle, on }: LapseMembership,
  state: Membership,
  { next }: Knowing<'next'>
): MembershipDecision => {
  const current = state.cycles.at(-1)
  if (current === undefined) return refuse({ type: 'NotAMember', community })
  if (current.cycle === cycle) return refuse({ type: 'AlreadyRenewed', cycle, membershipType: current.membershipType })
  const obstacle = whyNotNext(cycle, state, next)
  if (obstacle !== null || next === null) return refuse(obstacle ?? { type: 'NoSuchCycle', cycle })
  const { opens } = next
  if (on < current.closes) return refuse({ type: 'NotLapsedYet', cycle, opens })
  return ending(state, { type: 'MembershipLapsed', v: 2, community, cycle, on: opens })
}
