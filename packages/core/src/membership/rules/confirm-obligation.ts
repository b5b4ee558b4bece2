/** An obligation is confirmed for a cycle that was held and has begun, by a type that has it, also after the membership ended. */
import { accept, refuse } from '../../aggregate.ts'
import type { ConfirmObligation } from '../commands.ts'
import { obligationOf } from '../obligation.ts'
import { isConfirmed, wasInForce, type Membership } from '../state.ts'
import type { MembershipDecision } from '../decision.ts'

export const confirmObligation = (
  { community, cycle, obligation, on }: ConfirmObligation,
  state: Membership
): MembershipDecision => {
  const held = state.cycles.findLast(one => one.cycle === cycle && wasInForce(one))
  if (held === undefined) return refuse({ type: 'CycleNotHeld', cycle })
  const { membershipType, opens } = held
  if (!obligationOf[obligation].includes(membershipType))
    return refuse({ type: 'NotAnObligation', obligation, membershipType })
  if (on < opens) return refuse({ type: 'CycleNotBegun', cycle, opens })
  if (isConfirmed(state, { cycle, obligation })) return accept()
  return accept({ type: 'ObligationConfirmed', community, cycle, obligation, on })
}
