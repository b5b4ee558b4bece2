/** Access is given to a member's people; whoever had left and is given access has come back. */
import { accept, refuse } from '../../aggregate.ts'
import type { GiveAccess } from '../commands.ts'
import type { ServiceAccessDecision } from '../decision.ts'
import type { Knowing } from '../facts.ts'
import { accessOf, type ServiceAccess } from '../state.ts'

export const giveAccess = (
  command: GiveAccess,
  state: ServiceAccess,
  { mayTakePart }: Knowing<'mayTakePart'>
): ServiceAccessDecision => {
  const { community, person, service, on } = command
  const leftOn = state.left.get(person)
  if (leftOn === undefined && accessOf(state, command) !== null) return accept()
  if (leftOn !== undefined && on < leftOn) return refuse({ type: 'DayBeforeAccess', on, last: leftOn })
  if (mayTakePart === 'no') return refuse({ type: 'NoMemberForAccess', community, on })
  if (mayTakePart === 'resting') return refuse({ type: 'AccessRests', community })
  return accept({ type: 'AccessGiven', community, person, service, on })
}
