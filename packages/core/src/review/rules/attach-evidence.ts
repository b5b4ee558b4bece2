/** A piece of the community's own library is shown for standards within the scope while the workbook is with the community, each once, and not once its validity is over. */
import { accept, refuse } from '../../aggregate.ts'
import type { AttachEvidence } from '../commands.ts'
import type { ReviewDecision } from '../decision.ts'
import { eventFrom } from '../event-from.ts'
import type { Knowing } from '../facts.ts'
import { inTheWorkbook, shownFor, type UnderWay } from '../state.ts'

export const attachEvidence = (
  command: AttachEvidence,
  state: UnderWay,
  { inLibrary }: Knowing<'inLibrary'>
): ReviewDecision => {
  const { evidence, on } = command
  const outside = command.standards.find(standard => !state.scope.has(standard))
  if (outside !== undefined) return refuse({ type: 'StandardOutsideScope', standard: outside, edition: state.edition })
  if (!inTheWorkbook(state)) return refuse({ type: 'WorkbookIsLocked', submittedOn: state.submittedOn })
  const already = shownFor(state, evidence)
  const standards = [...new Set(command.standards)].filter(standard => !already.includes(standard))
  if (standards.length === 0) return accept()
  if (inLibrary === null) return refuse({ type: 'EvidenceNotInLibrary', evidence })
  const { title, validUntil } = inLibrary
  if (validUntil !== null && validUntil < on) return refuse({ type: 'EvidenceIsOver', evidence, validUntil })
  return accept({ ...eventFrom('EvidenceAttached', command), evidence, standards, title })
}
