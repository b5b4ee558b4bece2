/** An edition is drafted once, under its title, and under an id that differs from others by more than capital letters. */
import { accept, refuse } from '../../aggregate.ts'
import type { DraftEdition } from '../commands.ts'
import type { EditionFacts } from '../facts.ts'
import type { Edition } from '../state.ts'
import type { EditionDecision } from '../decision.ts'

export const draftEdition = (
  { edition, title, on }: DraftEdition,
  state: Edition,
  { otherSpelling }: Pick<EditionFacts, 'otherSpelling'>
): EditionDecision => {
  if (state.status !== 'Unknown')
    return state.title === title ? accept() : refuse({ type: 'EditionAlreadyDrafted', edition })
  if (otherSpelling !== null) return refuse({ type: 'EditionDiffersByCase', edition, taken: otherSpelling })
  return accept({ type: 'EditionDrafted', edition, title, on })
}
