/** Evidence for standards within the scope is added while the workbook is with the community. */
import { accept, refuse } from '../../aggregate.ts'
import type { AddEvidence } from '../commands.ts'
import { happened } from '../happened.ts'
import { inTheWorkbook, type UnderWay } from '../state.ts'
import type { Verdict } from '../verdict.ts'

export const addEvidence = (command: AddEvidence, state: UnderWay): Verdict => {
  const { title, file } = command
  if (!inTheWorkbook(state)) return refuse({ type: 'WorkbookIsLocked', submittedOn: state.submittedOn })
  const standards = [...new Set(command.standards)]
  const outside = standards.find(standard => !state.scope.has(standard))
  if (outside !== undefined) return refuse({ type: 'StandardOutsideScope', standard: outside, edition: state.edition })
  const there = state.evidence.some(
    evidence => evidence.title === title.commitment && evidence.standards.join() === standards.join()
  )
  if (there) return accept()
  return accept({ ...happened('EvidenceAdded', command), standards, title, file })
}
