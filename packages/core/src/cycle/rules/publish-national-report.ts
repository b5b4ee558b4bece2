/** The national report is published once its cycle has opened; what comes later stands in the next numbered revision. */
import { accept, refuse } from '../../aggregate.ts'
import { oneMore } from '../../values/count.ts'
import type { PublishNationalReport } from '../commands.ts'
import type { ReviewCycle } from '../state.ts'
import type { CycleDecision } from '../decision.ts'

export const publishNationalReport = (
  { cycle, revision, report, on }: PublishNationalReport,
  state: ReviewCycle
): CycleDecision => {
  if (state.status === 'NotPlanned') return refuse({ type: 'CycleNotPlanned', cycle })
  if (state.status === 'Planned') return refuse({ type: 'CycleNotOpen', cycle })
  const next = oneMore(state.revision)
  if (revision === state.revision && revision > 0) return accept()
  if (revision !== next) return refuse({ type: 'NotTheNextRevision', revision, next })
  return accept({ type: 'NationalReportPublished', v: 2, cycle, revision, report, on })
}
