/** Access that was given is withdrawn. */
import { accept, refuse } from '../../aggregate.ts'
import type { WithdrawAccess } from '../commands.ts'
import type { ServiceAccessDecision } from '../decision.ts'
import { accessOf, type ServiceAccess } from '../state.ts'

export const withdrawAccess = (command: WithdrawAccess, state: ServiceAccess): ServiceAccessDecision => {
  const { community, person, service, on } = command
  const before = accessOf(state, command)
  if (before === null) return refuse({ type: 'AccessNotGiven', person })
  if (on < before.givenOn) return refuse({ type: 'DayBeforeAccess', on, last: before.givenOn })
  return accept({ type: 'AccessWithdrawn', community, person, service, on })
}
