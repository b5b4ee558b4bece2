/** A cycle held as Full is completed once its peer-review report is final, unless the membership ended before the cycle was over. */
import { accept, refuse } from '../../aggregate.ts'
import type { CompleteFullCycle } from '../commands.ts'
import { isForfeited, typeIn, type Membership } from '../state.ts'
import type { MembershipDecision } from '../decision.ts'

export const completeFullCycle = (
  { community, cycle, on }: CompleteFullCycle,
  state: Membership
): MembershipDecision => {
  if (state.completed.includes(cycle)) return accept()
  const full = state.cycles.filter(held => held.cycle === cycle && held.membershipType === 'Full')
  const held = full.find(one => !isForfeited(one)) ?? full.at(-1)
  if (held === undefined) return refuse({ type: 'NotAFullCycle', cycle, membershipType: typeIn(state, cycle) })
  if (held.endedOn !== null && isForfeited(held))
    return refuse({ type: 'CycleForfeited', cycle, endedOn: held.endedOn })
  if (on < held.opens) return refuse({ type: 'CycleNotBegun', cycle, opens: held.opens })
  return accept({ type: 'FullCycleCompleted', community, cycle, on })
}
