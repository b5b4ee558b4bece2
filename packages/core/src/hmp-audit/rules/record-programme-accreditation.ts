/** What HMPPS decided about a programme is recorded as it was told; what is on record of the same first day it replaces. */
import { accept, refuse } from '../../aggregate.ts'
import { same } from '../../values/same.ts'
import type { RecordProgrammeAccreditation } from '../commands.ts'
import type { HmpAuditDecision } from '../decision.ts'
import type { HmpAudit } from '../state.ts'

export const recordProgrammeAccreditation = (
  { community, reference, outcome, from, until, on }: RecordProgrammeAccreditation,
  { programmes }: HmpAudit
): HmpAuditDecision => {
  if (until !== null && until < from) return refuse({ type: 'ProgrammeEndsBeforeItBegins', from, until })
  if (programmes.some(programme => same(programme, { reference, outcome, from, until }))) return accept()
  return accept({ type: 'ProgrammeAccreditationRecorded', community, reference, outcome, from, until, on })
}
