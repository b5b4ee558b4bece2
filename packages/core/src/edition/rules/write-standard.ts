/** Standards are written, and written anew, until the edition is published. */
import { accept, refuse } from '../../aggregate.ts'
import { same } from '../../values/same.ts'
import type { WriteStandard } from '../commands.ts'
import { isWritable, type Edition } from '../state.ts'
import type { EditionDecision } from '../decision.ts'

export const writeStandard = ({ edition, standard, on }: WriteStandard, state: Edition): EditionDecision => {
  if (state.status === 'Unknown') return refuse({ type: 'EditionNotDrafted', edition })
  if (state.standards.some(written => same(written, standard))) return accept()
  if (!isWritable(state)) return refuse({ type: 'EditionIsFrozen', edition })
  return accept({ type: 'StandardWritten', edition, standard, on })
}
