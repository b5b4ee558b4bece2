/** An edition with standards is published, and frozen; what was written since it was mapped must stand in the mapping. */
import { accept, refuse } from '../../aggregate.ts'
import type { PublishEdition } from '../commands.ts'
import { staleMapping } from '../mapping.ts'
import { isWritable, type Edition } from '../state.ts'
import type { EditionDecision } from '../decision.ts'

export const publishEdition = ({ edition, on }: PublishEdition, state: Edition): EditionDecision => {
  if (state.status === 'Unknown') return refuse({ type: 'EditionNotDrafted', edition })
  if (state.status === 'Published') return accept()
  if (!isWritable(state)) return refuse({ type: 'EditionIsFrozen', edition })
  if (state.standards.length === 0) return refuse({ type: 'EditionHasNoStandards', edition })
  const flaw = staleMapping(state)
  if (flaw !== null) return refuse(flaw)
  return accept({ type: 'EditionPublished', edition, on })
}
