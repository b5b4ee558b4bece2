/** A workbook that was locked before any visit is reopened with a reason, until a day; the day makes it due and closes nothing. */
import { accept, refuse } from '../../aggregate.ts'
import type { ReopenWorkbook } from '../commands.ts'
import { eventFrom } from '../event-from.ts'
import { inTheWorkbook, type UnderWay } from '../state.ts'
import { visitedOn } from '../visited-on.ts'
import type { ReviewDecision } from '../decision.ts'

export const reopenWorkbook = (command: ReopenWorkbook, state: UnderWay): ReviewDecision => {
  const { on, reason, until } = command
  if (state.status === 'WorkbookReturned' && state.until === until) return accept()
  if (inTheWorkbook(state)) return refuse({ type: 'WorkbookNotSubmitted' })
  if (state.status === 'WorkbookSubmitted') return refuse({ type: 'WorkbookNotLocked' })
  if (state.status !== 'WorkbookLocked' || visitedOn(state) !== null) return refuse({ type: 'WorkbookLockedForGood' })
  if (on < state.lastStepOn) return refuse({ type: 'DayBeforeThat', on, notBefore: state.lastStepOn })
  if (until < on) return refuse({ type: 'ReopenedUntilBefore', until, on })
  return accept({ ...eventFrom('WorkbookReopened', command), reason, until })
}
