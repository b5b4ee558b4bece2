/** A submitted workbook is returned with a reason, unless it is locked for good. */
import { accept, refuse } from '../../aggregate.ts'
import type { ReturnWorkbook } from '../commands.ts'
import { happened } from '../happened.ts'
import { inTheWorkbook, type UnderWay } from '../state.ts'
import type { Verdict } from '../verdict.ts'

export const returnWorkbook = (command: ReturnWorkbook, state: UnderWay): Verdict => {
  const { on, reason } = command
  if (inTheWorkbook(state)) return refuse({ type: 'WorkbookNotSubmitted' })
  if (state.status !== 'WorkbookSubmitted') return refuse({ type: 'WorkbookLockedForGood' })
  if (on < state.lastStepOn) return refuse({ type: 'DayBeforeThat', on, notBefore: state.lastStepOn })
  return accept({ ...happened('WorkbookReturned', command), reason })
}
