/** The network checks a portfolio that was handed in, once, and says what it found about it or about standards in scope. */
import { accept, refuse } from '../../aggregate.ts'
import type { CheckPortfolio } from '../commands.ts'
import { eventFrom } from '../event-from.ts'
import { findingsKept } from '../evolve-portfolio.ts'
import type { UnderWay } from '../state.ts'
import { same } from '../../values/same.ts'
import type { ReviewDecision } from '../decision.ts'

export const checkPortfolio = (command: CheckPortfolio, state: UnderWay): ReviewDecision => {
  const { community, cycle, on, findings } = command
  const { portfolio, scope, edition } = state
  if (portfolio.status === 'NotAskedFor' || portfolio.status === 'AskedFor')
    return refuse({ type: 'PortfolioNotHandedIn', community, cycle })
  if (portfolio.status === 'Checked') {
    const { checkedOn } = portfolio
    if (checkedOn === on && same(portfolio.findings, findingsKept(findings))) return accept()
    return refuse({ type: 'PortfolioAlreadyChecked', checkedOn })
  }
  if (findings.length === 0) return refuse({ type: 'NothingFound' })
  const outside = findings.find(({ standard }) => standard !== null && !scope.has(standard))?.standard ?? null
  if (outside !== null) return refuse({ type: 'StandardOutsideScope', standard: outside, edition })
  if (on < portfolio.handedInOn) return refuse({ type: 'DayBeforeThat', on, notBefore: portfolio.handedInOn })
  return accept({ ...eventFrom('PortfolioChecked', command), findings })
}
