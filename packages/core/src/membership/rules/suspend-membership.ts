/** A member is suspended from its admission on, once at a time, until the suspension is lifted. */
import { accept, refuse } from '../../aggregate.ts'
import type { SuspendMembership } from '../commands.ts'
import { hasLapsed } from '../newcomer.ts'
import type { Membership } from '../state.ts'
import type { Knowing, MembershipDecision } from '../decision.ts'

export const suspendMembership = (
  command: SuspendMembership,
  state: Membership,
  known: Knowing<'cause' | 'next'>
): MembershipDecision => {
  const { community, cause, words, on } = command
  if (state.status !== 'Active' || on < state.admittedOn || hasLapsed(command, state, known))
    return refuse({ type: 'NotAMember', community })
  const last = state.suspension
  if (last !== null && last.liftedOn === null && last.on === on) return accept()
  if (last !== null && (last.liftedOn === null || on < last.liftedOn))
    return refuse({ type: 'AlreadySuspended', on: last.on })
  return accept({ type: 'MembershipSuspended', community, admittedOn: state.admittedOn, cause, words, on })
}
