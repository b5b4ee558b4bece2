/** An issue of which no report was kept is restated once; what was kept stays as it was issued. */
import { accept, refuse } from '../../aggregate.ts'
import type { RestateNationalReport } from '../commands.ts'
import type { ReviewCycle } from '../state.ts'
import type { CycleDecision } from '../decision.ts'

export const restateNationalReport = (
  { cycle, revision, report, on }: RestateNationalReport,
  state: ReviewCycle
): CycleDecision => {
  if (state.status === 'NotPlanned') return refuse({ type: 'CycleNotPlanned', cycle })
  if (state.status === 'Planned') return refuse({ type: 'CycleNotOpen', cycle })
  if (revision < 1 || revision > state.revision) return refuse({ type: 'NoSuchIssue', cycle, revision })
  if (!state.notKept.includes(revision)) return accept()
  return accept({ type: 'NationalReportRestated', cycle, revision, report, on })
}
