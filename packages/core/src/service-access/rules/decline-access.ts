/** Access that was asked for is declined; why is told outside the record, and it may be asked for again. */
import { accept, refuse } from '../../aggregate.ts'
import type { DeclineAccess } from '../commands.ts'
import type { ServiceAccessDecision } from '../decision.ts'
import { askedOf, type ServiceAccess } from '../state.ts'

export const declineAccess = (command: DeclineAccess, state: ServiceAccess): ServiceAccessDecision => {
  const { community, person, service, on } = command
  const asked = askedOf(state, command)
  if (asked === null) return refuse({ type: 'AccessNotAskedFor', person })
  if (on < asked.askedOn) return refuse({ type: 'DayBeforeAccess', on, last: asked.askedOn })
  return accept({ type: 'AccessDeclined', community, person, service, on })
}
