/** A draft may be put to consultation; it stays writable meanwhile. */
import { accept, refuse } from '../../aggregate.ts'
import type { OpenConsultation } from '../commands.ts'
import { isWritable, type Edition } from '../state.ts'
import type { EditionDecision } from '../decision.ts'

export const openConsultation = ({ edition, on }: OpenConsultation, state: Edition): EditionDecision => {
  if (state.status === 'Unknown') return refuse({ type: 'EditionNotDrafted', edition })
  if (state.status === 'InConsultation') return accept()
  if (!isWritable(state)) return refuse({ type: 'EditionIsFrozen', edition })
  return accept({ type: 'ConsultationOpened', edition, on })
}
