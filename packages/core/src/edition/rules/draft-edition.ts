/** An edition is drafted once, under its title. */
import { accept, refuse } from '../../aggregate.ts'
import type { DraftEdition } from '../commands.ts'
import type { Edition } from '../state.ts'
import type { EditionDecision } from '../decision.ts'

export const draftEdition = ({ edition, title, on }: DraftEdition, state: Edition): EditionDecision => {
  if (state.status === 'Unknown') return accept({ type: 'EditionDrafted', edition, title, on })
  if (state.title === title) return accept()
  return refuse({ type: 'EditionAlreadyDrafted', edition })
}
