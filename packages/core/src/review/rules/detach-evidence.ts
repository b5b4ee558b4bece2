/** Evidence of the library is shown no more for standards while the workbook is with the community, unless it was handed in with a portfolio. */
import { accept, refuse } from '../../aggregate.ts'
import type { DetachEvidence } from '../commands.ts'
import type { ReviewDecision } from '../decision.ts'
import { eventFrom } from '../event-from.ts'
import { inTheWorkbook, shownFor, type UnderWay } from '../state.ts'

export const detachEvidence = (command: DetachEvidence, state: UnderWay): ReviewDecision => {
  const { evidence } = command
  const standards = shownFor(state, evidence).filter(standard => command.standards.includes(standard))
  if (!inTheWorkbook(state)) return refuse({ type: 'WorkbookIsLocked', submittedOn: state.submittedOn })
  if (standards.length === 0) return accept()
  const { status } = state.portfolio
  if (status === 'HandedIn' || status === 'Checked') return refuse({ type: 'EvidenceWasHandedIn' })
  return accept({ ...eventFrom('EvidenceDetached', command), evidence, standards })
}
