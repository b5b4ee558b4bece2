/** The local report is drafted once the self-review is in and, where peers visit, a visit was held. */
import { accept, refuse } from '../../aggregate.ts'
import { plusWorkingDays } from '../../values/working-days.ts'
import type { DraftLocalReport } from '../commands.ts'
import type { Knowing } from '../facts.ts'
import { eventFrom } from '../event-from.ts'
import { hasVisit } from '../kinds.ts'
import { inTheWorkbook, type UnderWay } from '../state.ts'
import type { ReviewDecision } from '../decision.ts'
import { visitedOn } from '../visited-on.ts'

export const draftLocalReport = (
  command: DraftLocalReport,
  state: UnderWay,
  { policy, holidays }: Knowing<'policy' | 'holidays'>
): ReviewDecision => {
  const { community, cycle, kind, on } = command
  if (inTheWorkbook(state)) return refuse({ type: 'SelfReviewNotIn', community, cycle })
  if (state.status === 'Final') return refuse({ type: 'ReportIsFinal', issuedOn: state.issuedOn })
  if (state.status === 'ReportDrafted') return draftedBefore(command, state)
  if (hasVisit(kind) && visitedOn(state) === null) return refuse({ type: 'VisitNotHeldYet', community, cycle })
  if (on < state.lastStepOn) return refuse({ type: 'DayBeforeThat', on, notBefore: state.lastStepOn })
  const commentsDue = plusWorkingDays(on, policy.accuracyCommentWorkingDays, holidays)
  return accept({ ...eventFrom('LocalReportDrafted', command), commentsDue })
}

const draftedBefore = (
  { on }: DraftLocalReport,
  { draftedOn }: Extract<UnderWay, { status: 'ReportDrafted' }>
): ReviewDecision => {
  if (draftedOn === on) return accept()
  return refuse({ type: 'ReportAlreadyDrafted', draftedOn })
}
