/** A membership is renewed for the very next cycle, by its opening day, under any type the community may be of. */
import { accept, refuse } from '../../aggregate.ts'
import { nextCycle } from '../../values/cycle.ts'
import type { RenewMembership } from '../commands.ts'
import { whyNot } from '../eligibility.ts'
import type { Membership } from '../state.ts'
import type { Knowing, MembershipDecision } from '../decision.ts'

export const renewMembership = (
  { community, membershipType, cycle, on }: RenewMembership,
  state: Membership,
  known: Knowing<'policy' | 'community' | 'cycle'>
): MembershipDecision => {
  const current = state.cycles.at(-1)
  if (state.status !== 'Active' || current === undefined || on < state.admittedOn)
    return refuse({ type: 'NotAMember', community })
  if (current.cycle === cycle && current.membershipType === membershipType) return accept()
  if (current.cycle === cycle) return refuse({ type: 'AlreadyRenewed', cycle, membershipType: current.membershipType })
  const next = nextCycle(current.cycle)
  if (cycle !== next) return refuse({ type: 'NotTheNextCycle', cycle, next })
  if (known.cycle === null) return refuse({ type: 'NoSuchCycle', cycle })
  const { opens, closes } = known.cycle
  if (on > opens) return refuse({ type: 'RenewalAfterOpening', cycle, opens })
  if (known.community === null) return refuse({ type: 'NotRegistered', community })
  const obstacle = whyNot({ membershipType, past: state }, known.policy, known.community)
  if (obstacle !== null) return refuse(obstacle)
  return accept({ type: 'MembershipRenewed', community, membershipType, cycle, opens, closes, on })
}
