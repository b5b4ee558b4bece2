/** A suspension is lifted by people, on its own day or any later one, while the membership goes on. */
import { accept, refuse } from '../../aggregate.ts'
import type { LiftSuspension } from '../commands.ts'
import { hasLapsed } from '../newcomer.ts'
import type { Membership } from '../state.ts'
import type { Knowing, MembershipDecision } from '../decision.ts'

export const liftSuspension = (
  command: LiftSuspension,
  state: Membership,
  known: Knowing<'next'>
): MembershipDecision => {
  const { community, on } = command
  if (state.status !== 'Active' || state.suspension === null || hasLapsed(command, state, known))
    return refuse({ type: 'NotSuspended' })
  const { suspension: last, admittedOn } = state
  if (last.liftedOn === on) return accept()
  if (last.liftedOn !== null || on < last.on) return refuse({ type: 'NotSuspended' })
  return accept({ type: 'SuspensionLifted', community, admittedOn, on })
}
