/** That somebody who has access left is recorded once: their access is due to be withdrawn from that day on. */
import { accept, refuse } from '../../aggregate.ts'
import type { RecordDeparture } from '../commands.ts'
import type { ServiceAccessDecision } from '../decision.ts'
import type { ServiceAccess } from '../state.ts'

export const recordDeparture = (
  { community, person, on }: RecordDeparture,
  { given, left }: ServiceAccess
): ServiceAccessDecision => {
  if (left.has(person)) return accept()
  const last = given.filter(one => one.person === person).at(-1)
  if (last === undefined) return refuse({ type: 'AccessNotGiven', person })
  if (on < last.givenOn) return refuse({ type: 'DayBeforeAccess', on, last: last.givenOn })
  return accept({ type: 'PersonLeft', community, person, on })
}
