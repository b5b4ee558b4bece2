/** A standard is struck out until the edition is published. */
import { accept, refuse } from '../../aggregate.ts'
import type { StrikeOutStandard } from '../commands.ts'
import { isWritable, type Edition } from '../state.ts'
import type { EditionDecision } from '../decision.ts'

export const strikeOutStandard = ({ edition, standard, on }: StrikeOutStandard, state: Edition): EditionDecision => {
  if (state.status === 'Unknown') return refuse({ type: 'EditionNotDrafted', edition })
  if (!isWritable(state)) return refuse({ type: 'EditionIsFrozen', edition })
  if (!state.standards.some(written => written.standard === standard))
    return refuse({ type: 'NoSuchStandard', edition, standard })
  return accept({ type: 'StandardStruckOut', edition, standard, on })
}
