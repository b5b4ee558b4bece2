/** Evidence for standards within the scope is added while the workbook is with the community. */
import { accept, refuse } from '../../aggregate.ts'
import type { AddEvidence } from '../commands.ts'
import { eventFrom } from '../event-from.ts'
import { inTheWorkbook, type UnderWay } from '../state.ts'
import type { ReviewDecision } from '../decision.ts'

export const addEvidence = (command: AddEvidence, state: UnderWay): ReviewDecision => {
  const { title, file } = command
  const standards = [...new Set(command.standards)]
  const outside = standards.find(standard => !state.scope.has(standard))
  if (outside !== undefined) return refuse({ type: 'StandardOutsideScope', standard: outside, edition: state.edition })
  if (!inTheWorkbook(state)) return refuse({ type: 'WorkbookIsLocked', submittedOn: state.submittedOn })
  const there = state.evidence.some(
    evidence => evidence.title === title.commitment && evidence.standards.join() === standards.join()
  )
  if (there) return accept()
  return accept({ ...eventFrom('EvidenceAdded', command), standards, title, file })
}
