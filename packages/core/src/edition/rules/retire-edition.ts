/** A published edition is retired; no new cycle is planned with it. */
import { accept, refuse } from '../../aggregate.ts'
import type { RetireEdition } from '../commands.ts'
import type { Edition } from '../state.ts'
import type { EditionDecision } from '../decision.ts'

export const retireEdition = ({ edition, on }: RetireEdition, state: Edition): EditionDecision => {
  if (state.status === 'Unknown') return refuse({ type: 'EditionNotDrafted', edition })
  if (state.status === 'Retired') return accept()
  if (state.status !== 'Published') return refuse({ type: 'EditionNotPublished', edition })
  return accept({ type: 'EditionRetired', edition, on })
}
