/** What can stand in the way of a portfolio. */
import type { Refusals } from '../aggregate.ts'
import type { CommunityId } from '../values/community-id.ts'
import type { Cycle } from '../values/cycle.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { ReviewKind } from '../values/review-kind.ts'
import type { ReviewCommand } from './commands.ts'

export type PortfolioRefusal =
  | { readonly type: 'NoPortfolioForThisKind'; readonly kind: ReviewKind }
  | { readonly type: 'PortfolioDueBefore'; readonly due: PlainDate; readonly on: PlainDate }
  | { readonly type: 'PortfolioIsEmpty' }
  | { readonly type: 'PortfolioNotHandedIn'; readonly community: CommunityId; readonly cycle: Cycle }
  | { readonly type: 'NothingFound' }
  | { readonly type: 'PortfolioAlreadyChecked'; readonly checkedOn: PlainDate }
  | {
      readonly type: 'PortfolioNotChecked'
      readonly community: CommunityId
      readonly cycle: Cycle
      readonly handedIn: boolean
    }

export const portfolioRefusals: Refusals<PortfolioRefusal, ReviewCommand> = {
  NoPortfolioForThisKind: {
    about: 'kind',
    says: ({ kind }) =>
      `Peers visit for the ${kind} and look at its evidence then. A portfolio is handed in with a review that nobody visits.`
  },
  PortfolioDueBefore: {
    about: 'portfolioDue',
    says: ({ due, on }) => `A portfolio asked for on ${on} cannot be due on ${due}. Choose ${on} or a later day.`
  },
  PortfolioIsEmpty: {
    about: 'on',
    says: () => 'There is no evidence in the portfolio. Add at least one piece, and hand it in then.'
  },
  PortfolioNotHandedIn: {
    about: 'on',
    says: ({ community, cycle }) => `${community} has handed in no portfolio for ${cycle}. It must be handed in first.`
  },
  NothingFound: {
    about: 'findings',
    says: () => 'The check says nothing of the portfolio. Give at least one finding.'
  },
  PortfolioAlreadyChecked: {
    about: 'findings',
    says: ({ checkedOn }) =>
      `The portfolio was checked on ${checkedOn}, and that stands. What was found since is recorded as a finding of the review.`
  },
  PortfolioNotChecked: {
    about: 'on',
    says: ({ community, cycle, handedIn }) =>
      handedIn
        ? `The portfolio of ${community} for ${cycle} was handed in and not checked. Check it first.`
        : `The portfolio of ${community} for ${cycle} was asked for and not handed in. It must be handed in and checked first.`
  }
}
