/** When a portfolio is asked for, and what a report waits for. */
import { accept, refuse } from '../aggregate.ts'
import type { PolicyBook } from '../policy/index.ts'
import { plusDays, type PlainDate } from '../values/plain-date.ts'
import type { DraftLocalReport, OpenReview } from './commands.ts'
import type { ReviewDecision } from './decision.ts'
import { eventFrom } from './event-from.ts'
import type { ReviewEvent, ReviewOpened } from './events.ts'
import { hasVisit } from './kinds.ts'
import type { ReviewRefusal } from './refusals.ts'
import type { Opened } from './state.ts'

/** Until when the portfolio of a review was asked for; `null` when it was not. */
export const portfolioAsked = ({ portfolio }: Opened): PlainDate | null =>
  portfolio.status === 'NotAskedFor' ? null : portfolio.due

/** As the command says; or else, of an Associate, as the policy of the day does. */
const dueFor = (
  { on, portfolioDue }: OpenReview,
  { membershipType }: ReviewOpened,
  { portfolioDays }: PolicyBook
): PlainDate | null => {
  if (portfolioDue !== undefined) return portfolioDue
  return membershipType === 'Associate' && portfolioDays > 0 ? plusDays(on, portfolioDays) : null
}

/** The review is opened, and a portfolio asked for where there is one to be handed in. */
export const askingForPortfolio = (command: OpenReview, opened: ReviewOpened, policy: PolicyBook): ReviewDecision => {
  const { kind, on } = command
  const due = dueFor(command, opened, policy)
  if (due === null) return accept(opened)
  if (hasVisit(kind)) return refuse({ type: 'NoPortfolioForThisKind', kind })
  if (due < on) return refuse({ type: 'PortfolioDueBefore', due, on })
  return accept<ReviewEvent>(opened, { ...eventFrom('PortfolioAskedFor', command), due })
}

/** What a report waits for; `null` when no portfolio keeps it from being drafted. */
export const lackingOfPortfolio = (
  { community, cycle, on }: DraftLocalReport,
  { portfolio }: Opened
): ReviewRefusal | null => {
  switch (portfolio.status) {
    case 'NotAskedFor':
      return null
    case 'AskedFor':
    case 'HandedIn':
      return { type: 'PortfolioNotChecked', community, cycle, handedIn: portfolio.status === 'HandedIn' }
    case 'Checked':
      return on < portfolio.checkedOn ? { type: 'DayBeforeThat', on, notBefore: portfolio.checkedOn } : null
  }
}
