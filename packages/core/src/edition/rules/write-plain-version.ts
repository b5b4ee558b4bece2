/** A standard has a plain-language version beside it, which may be written anew at any time. */
import { accept, refuse } from '../../aggregate.ts'
import type { WritePlainVersion } from '../commands.ts'
import type { EditionDecision } from '../decision.ts'
import type { Edition } from '../state.ts'

/** Also once the edition is published: what is rated is the standard, and not how it is explained. */
export const writePlainVersion = (
  { edition, standard, plainText, on }: WritePlainVersion,
  state: Edition
): EditionDecision => {
  if (state.status === 'Unknown') return refuse({ type: 'EditionNotDrafted', edition })
  if (!state.standards.some(written => written.standard === standard))
    return refuse({ type: 'NoSuchStandard', edition, standard })
  if (state.plainVersions[standard] === plainText) return accept()
  return accept({ type: 'PlainVersionWritten', edition, standard, plainText, on })
}
