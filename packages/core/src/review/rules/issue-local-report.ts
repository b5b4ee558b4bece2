/** The final report is issued after a draft; a host that kept silent has accepted it. */
import { accept, refuse } from '../../aggregate.ts'
import type { IssueLocalReport } from '../commands.ts'
import { eventFrom } from '../event-from.ts'
import type { UnderWay } from '../state.ts'
import type { ReviewDecision } from '../decision.ts'

export const issueLocalReport = (command: IssueLocalReport, state: UnderWay): ReviewDecision => {
  const { on } = command
  if (state.status === 'Final' && state.issuedOn === on) return accept()
  if (state.status === 'Final') return refuse({ type: 'ReportIsFinal', issuedOn: state.issuedOn })
  if (state.status !== 'ReportDrafted') return refuse({ type: 'ReportNotDrafted' })
  if (on < state.lastStepOn) return refuse({ type: 'DayBeforeThat', on, notBefore: state.lastStepOn })
  return accept({ ...eventFrom('LocalReportIssued', command), membershipType: state.membershipType })
}
