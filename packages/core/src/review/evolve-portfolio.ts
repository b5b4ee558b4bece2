/** What each event about a portfolio makes of a review. An event that cannot happen leaves it as it was. */
import type { PortfolioAskedFor, PortfolioChecked, PortfolioHandedIn } from './events.ts'
import type { PortfolioFinding } from './parts.ts'
import { portfolioAsked } from './portfolio.ts'
import { inTheWorkbook, selfReviewIn, type Review } from './state.ts'

const isBeforeDraft = (state: Review) => inTheWorkbook(state) || selfReviewIn(state)

export const findingsKept = (findings: ReadonlyArray<PortfolioFinding>) =>
  findings.map(({ standard, words }) => ({ standard, words: words.commitment }))

export const portfolioAskedFor = (state: Review, { due }: PortfolioAskedFor): Review =>
  isBeforeDraft(state) && state.portfolio.status === 'NotAskedFor'
    ? { ...state, portfolio: { status: 'AskedFor', due } }
    : state

/** Handed in again, it is checked again. */
export const portfolioHandedIn = (state: Review, { on, pieces, checkDue }: PortfolioHandedIn): Review =>
  isBeforeDraft(state)
    ? { ...state, portfolio: { status: 'HandedIn', due: portfolioAsked(state), handedInOn: on, pieces, checkDue } }
    : state

export const portfolioChecked = (state: Review, { on, findings }: PortfolioChecked): Review => {
  if (!isBeforeDraft(state) || state.portfolio.status !== 'HandedIn') return state
  const { due, handedInOn, pieces } = state.portfolio
  const checked = {
    status: 'Checked',
    due,
    handedInOn,
    pieces,
    checkedOn: on,
    findings: findingsKept(findings)
  } as const
  return { ...state, portfolio: checked }
}
