/** More places move people up from the waiting list, and never fewer are offered than are taken. */
import { accept, refuse } from '../../aggregate.ts'
import type { ChangePlaces } from '../commands.ts'
import type { GatheringDecision } from '../decision.ts'
import { eventFrom } from '../event-from.ts'
import type { GatheringEvent } from '../events.ts'
import { taken, type GatheringToCome } from '../state.ts'
import { takenFromWaitingList } from '../waiting-list.ts'

export const changePlaces = (command: ChangePlaces, state: GatheringToCome): GatheringDecision => {
  const { places } = command
  if (places === state.places) return accept()
  if (places !== null && places < taken(state)) return refuse({ type: 'PlacesTaken', taken: taken(state) })
  return accept<GatheringEvent>(
    { ...eventFrom('PlacesChanged', command), places },
    ...takenFromWaitingList({ ...state, places }, command)
  )
}
