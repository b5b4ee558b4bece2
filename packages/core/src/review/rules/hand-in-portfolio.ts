/**
 * A community hands in its portfolio with the evidence that it has added, until the report is drafted; and again, should
 * there be more of it. It is told until when the network checks it.
 */
import { accept, refuse } from '../../aggregate.ts'
import { countOf } from '../../values/count.ts'
import { plusWorkingDays } from '../../values/working-days.ts'
import type { HandInPortfolio } from '../commands.ts'
import { eventFrom } from '../event-from.ts'
import type { Knowing } from '../facts.ts'
import type { Portfolio, UnderWay } from '../state.ts'
import type { ReviewDecision } from '../decision.ts'

export const handInPortfolio = (
  command: HandInPortfolio,
  state: UnderWay,
  { policy, holidays }: Knowing<'policy' | 'holidays'>
): ReviewDecision => {
  const { on } = command
  const pieces = countOf(state.evidence)
  const before = handedIn(state.portfolio)
  if (before?.pieces === pieces) return accept()
  if (state.status === 'Final') return refuse({ type: 'ReportIsFinal', issuedOn: state.issuedOn })
  if (state.status === 'ReportDrafted') return refuse({ type: 'ReportAlreadyDrafted', draftedOn: state.draftedOn })
  if (pieces === 0) return refuse({ type: 'PortfolioIsEmpty' })
  if (before !== null && on < before.on) return refuse({ type: 'DayBeforeThat', on, notBefore: before.on })
  const checkDue = plusWorkingDays(on, policy.portfolioCheckWorkingDays, holidays)
  return accept({ ...eventFrom('PortfolioHandedIn', command), pieces, checkDue })
}

/** What was handed in last, and the day of the last that was done with it. */
const handedIn = (portfolio: Portfolio) => {
  if (portfolio.status === 'NotAskedFor' || portfolio.status === 'AskedFor') return null
  const { pieces, handedInOn } = portfolio
  return { pieces, on: portfolio.status === 'Checked' ? portfolio.checkedOn : handedInOn }
}
