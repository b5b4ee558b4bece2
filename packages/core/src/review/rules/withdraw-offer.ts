/** A member withdraws an offer until the visit is over, accepted or not; one that was declined is past. */
import { accept, refuse } from '../../aggregate.ts'
import type { WithdrawOffer } from '../commands.ts'
import { offerIn } from '../evolve-offers.ts'
import { eventFrom } from '../event-from.ts'
import type { UnderWay } from '../state.ts'
import type { ReviewDecision } from '../decision.ts'

export const withdrawOffer = (command: WithdrawOffer, state: UnderWay): ReviewDecision => {
  const { visit, reviewer, on } = command
  const before = offerIn(state, command)
  if (before === undefined) return refuse({ type: 'NoOffer', visit, reviewer })
  const { as, answer, offeredOn } = before
  if (answer === 'withdrawn') return accept()
  if (answer === 'declined') return refuse({ type: 'OfferAlreadyAnswered', visit, reviewer, answer })
  const over = state.visits.get(visit)
  if (over?.status === 'Held' || over?.status === 'Cancelled')
    return refuse({ type: 'VisitIsOver', visit, status: over.status })
  if (on < offeredOn) return refuse({ type: 'DayBeforeThat', on, notBefore: offeredOn })
  return accept({ ...eventFrom('OfferWithdrawn', command), visit, reviewer, as })
}
