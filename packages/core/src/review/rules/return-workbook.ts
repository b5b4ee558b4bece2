/** A submitted workbook is returned with a reason, unless it is locked. */
import { accept, refuse } from '../../aggregate.ts'
import type { ReturnWorkbook } from '../commands.ts'
import { eventFrom } from '../event-from.ts'
import { inTheWorkbook, type UnderWay } from '../state.ts'
import { visitedOn } from '../visited-on.ts'
import type { ReviewDecision } from '../decision.ts'

export const returnWorkbook = (command: ReturnWorkbook, state: UnderWay): ReviewDecision => {
  const { on, reason } = command
  if (inTheWorkbook(state)) return refuse({ type: 'WorkbookNotSubmitted' })
  if (state.status === 'WorkbookLocked' && visitedOn(state) === null) return refuse({ type: 'WorkbookWasLocked' })
  if (state.status !== 'WorkbookSubmitted') return refuse({ type: 'WorkbookLockedForGood' })
  if (on < state.lastStepOn) return refuse({ type: 'DayBeforeThat', on, notBefore: state.lastStepOn })
  return accept({ ...eventFrom('WorkbookReturned', command), reason })
}
