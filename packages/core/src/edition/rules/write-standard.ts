/** Standards are written, and written anew, until the edition is published, under codes that differ by more than capital letters. */
import { accept, refuse } from '../../aggregate.ts'
import { isOtherSpelling } from '../../values/opaque-id.ts'
import type { StandardCode } from '../../values/standard-code.ts'
import { same } from '../../values/same.ts'
import type { WriteStandard } from '../commands.ts'
import { isWritable, type Contents, type Edition } from '../state.ts'
import type { EditionDecision } from '../decision.ts'

/** Of another spelling, unless this one stands beside it already. */
const otherStandard = ({ standards }: Contents, code: StandardCode): StandardCode | null => {
  const codes = standards.map(({ standard }) => standard)
  return codes.includes(code) ? null : (codes.find(other => isOtherSpelling(other, code)) ?? null)
}

export const writeStandard = ({ edition, standard, on }: WriteStandard, state: Edition): EditionDecision => {
  if (state.status === 'Unknown') return refuse({ type: 'EditionNotDrafted', edition })
  if (state.standards.some(written => same(written, standard))) return accept()
  if (!isWritable(state)) return refuse({ type: 'EditionIsFrozen', edition })
  const taken = otherStandard(state, standard.standard)
  if (taken !== null) return refuse({ type: 'StandardDiffersByCase', standard: standard.standard, taken })
  return accept({ type: 'StandardWritten', edition, standard, on })
}
