/**
 * A membership lapses on the day the next cycle opens, when it was not renewed for it. It may be recorded from the closing
 * day on; while the next cycle is not planned, it lapses on the day recorded.
 */
import { refuse } from '../../aggregate.ts'
import { nextCycle } from '../../values/cycle.ts'
import type { LapseMembership } from '../commands.ts'
import { ending } from '../ending.ts'
import type { Membership } from '../state.ts'
import type { Knowing, MembershipDecision } from '../decision.ts'

export const lapseMembership = (
  { community, cycle, on }: LapseMembership,
  state: Membership,
  known: Knowing<'cycle'>
): MembershipDecision => {
  const current = state.cycles.at(-1)
  if (current === undefined) return refuse({ type: 'NotAMember', community })
  if (current.cycle === cycle) return refuse({ type: 'AlreadyRenewed', cycle, membershipType: current.membershipType })
  const next = nextCycle(current.cycle)
  if (cycle !== next) return refuse({ type: 'NotTheNextCycle', cycle, next })
  if (known.cycle === null && on < current.closes) return refuse({ type: 'NoSuchCycle', cycle })
  const opens = known.cycle?.opens ?? on
  if (on < current.closes) return refuse({ type: 'NotLapsedYet', cycle, opens })
  return ending(state, { type: 'MembershipLapsed', v: 2, community, cycle, on: opens })
}
