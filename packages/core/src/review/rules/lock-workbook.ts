/** A submitted workbook is locked: from then on it is not returned, and reopened only while nobody has visited. */
import { accept, refuse } from '../../aggregate.ts'
import type { LockWorkbook } from '../commands.ts'
import { eventFrom } from '../event-from.ts'
import { inTheWorkbook, type UnderWay } from '../state.ts'
import type { ReviewDecision } from '../decision.ts'

export const lockWorkbook = (command: LockWorkbook, state: UnderWay): ReviewDecision => {
  const { on } = command
  if (inTheWorkbook(state)) return refuse({ type: 'WorkbookNotSubmitted' })
  if (state.status !== 'WorkbookSubmitted') return accept()
  if (on < state.lastStepOn) return refuse({ type: 'DayBeforeThat', on, notBefore: state.lastStepOn })
  return accept(eventFrom('WorkbookLocked', command))
}
