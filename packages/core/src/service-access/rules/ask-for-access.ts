/** A member asks for access for one of its people; asking again, or for what is given already, changes nothing. */
import { accept, refuse } from '../../aggregate.ts'
import type { AskForAccess } from '../commands.ts'
import type { ServiceAccessDecision } from '../decision.ts'
import type { Knowing } from '../facts.ts'
import { accessOf, askedOf, type ServiceAccess } from '../state.ts'

export const askForAccess = (
  command: AskForAccess,
  state: ServiceAccess,
  { mayTakePart }: Knowing<'mayTakePart'>
): ServiceAccessDecision => {
  const { community, person, service, on } = command
  const leftOn = state.left.get(person)
  if (askedOf(state, command) !== null) return accept()
  if (leftOn === undefined && accessOf(state, command) !== null) return accept()
  if (leftOn !== undefined && on < leftOn) return refuse({ type: 'DayBeforeAccess', on, last: leftOn })
  if (mayTakePart === 'no') return refuse({ type: 'NoMemberForAccess', community, on })
  if (mayTakePart === 'resting') return refuse({ type: 'AccessRests', community })
  return accept({ type: 'AccessAskedFor', community, person, service, on })
}
