/** The local report is drafted once the self-review is in and, where peers visit, a visit was held and peers have rated; where a portfolio is asked for or handed in, once that was checked. */
import { accept, refuse } from '../../aggregate.ts'
import { plusWorkingDays } from '../../values/working-days.ts'
import type { DraftLocalReport } from '../commands.ts'
import type { Knowing } from '../facts.ts'
import { eventFrom } from '../event-from.ts'
import { hasVisit } from '../kinds.ts'
import { lackingOfPortfolio } from '../portfolio.ts'
import { isAnyRated } from '../ratings.ts'
import type { ReviewRefusal } from '../refusals.ts'
import { inTheWorkbook, type UnderWay } from '../state.ts'
import type { ReviewDecision } from '../decision.ts'
import { visitedOn } from '../visited-on.ts'

export const draftLocalReport = (
  command: DraftLocalReport,
  state: UnderWay,
  { policy, holidays }: Knowing<'policy' | 'holidays'>
): ReviewDecision => {
  const { community, cycle, on } = command
  if (inTheWorkbook(state)) return refuse({ type: 'SelfReviewNotIn', community, cycle })
  if (state.status === 'Final') return refuse({ type: 'ReportIsFinal', issuedOn: state.issuedOn })
  if (state.status === 'ReportDrafted') return draftedBefore(command, state)
  const lacking = lackingOfPeers(command, state) ?? lackingOfPortfolio(command, state)
  if (lacking !== null) return refuse(lacking)
  if (on < state.lastStepOn) return refuse({ type: 'DayBeforeThat', on, notBefore: state.lastStepOn })
  const commentsDue = plusWorkingDays(on, policy.accuracyCommentWorkingDays, holidays)
  return accept({ ...eventFrom('LocalReportDrafted', command), commentsDue })
}

const lackingOfPeers = ({ community, cycle, kind }: DraftLocalReport, state: UnderWay): ReviewRefusal | null => {
  if (!hasVisit(kind)) return null
  if (visitedOn(state) === null) return { type: 'VisitNotHeldYet', community, cycle }
  return isAnyRated(state.peer) ? null : { type: 'PeersHaveNotRated', community, cycle }
}

const draftedBefore = (
  { on }: DraftLocalReport,
  { draftedOn }: Extract<UnderWay, { status: 'ReportDrafted' }>
): ReviewDecision => {
  if (draftedOn === on) return accept()
  return refuse({ type: 'ReportAlreadyDrafted', draftedOn })
}
