/**
 * A review is opened for a member of its cycle, of a kind that the membership brings, against the published edition of
 * that cycle; and it pins sector, membership type, edition and scope for life. Where nobody visits, a portfolio may be
 * asked for with it.
 */
import { accept, refuse } from '../../aggregate.ts'
import type { OpenReview } from '../commands.ts'
import type { Knowing } from '../facts.ts'
import { eventFrom } from '../event-from.ts'
import { kindsFor } from '../kinds.ts'
import { askingForPortfolio, portfolioAsked } from '../portfolio.ts'
import { scopeFor } from '../scope.ts'
import type { Review } from '../state.ts'
import type { ReviewDecision } from '../decision.ts'

type RuleFacts = Knowing<'sector' | 'membershipType' | 'cycle' | 'standards' | 'policy'>

export const openReview = (command: OpenReview, state: Review, known: RuleFacts): ReviewDecision =>
  state.status === 'NotOpened' ? openForMember(command, known) : openedBefore(command, state)

const openedBefore = (command: OpenReview, state: Exclude<Review, { status: 'NotOpened' }>): ReviewDecision => {
  if (state.status === 'Abandoned') return refuse({ type: 'ReviewWasAbandoned', on: state.abandonedOn })
  const { edition, on, portfolioDue = portfolioAsked(state) } = command
  if (state.edition === edition && state.openedOn === on && portfolioAsked(state) === portfolioDue) return accept()
  return refuse({ type: 'ReviewAlreadyOpened', openedOn: state.openedOn })
}

const openForMember = (
  command: OpenReview,
  { sector, membershipType, cycle, standards, policy }: RuleFacts
): ReviewDecision => {
  const { community, kind, edition } = command
  if (sector === null) return refuse({ type: 'CommunityUnknown', community })
  if (cycle === null) return refuse({ type: 'ReviewCycleNotPlanned', cycle: command.cycle })
  if (membershipType === null) return refuse({ type: 'NotAMemberOfTheCycle', community, cycle: command.cycle })
  const allowed = kindsFor[membershipType]
  if (!allowed.includes(kind)) return refuse({ type: 'KindNotForThisMembership', kind, membershipType, allowed })
  if (cycle.edition !== edition) return refuse({ type: 'NotTheCyclesEdition', edition, editionOfCycle: cycle.edition })
  if (standards === null) return refuse({ type: 'ReviewEditionNotPublished', edition })
  const scope = scopeFor(membershipType, sector, standards)
  const opened = { ...eventFrom('ReviewOpened', command), edition, sector, membershipType, scope } as const
  return askingForPortfolio(command, opened, policy)
}
