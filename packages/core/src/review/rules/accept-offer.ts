/** The network accepts an offer, once, when nothing has come in its way meanwhile: whoever was offered may come, and be on the team. */
import { accept, refuse } from '../../aggregate.ts'
import { obstacleToAttending } from '../attending.ts'
import type { AcceptOffer } from '../commands.ts'
import { openOffer } from '../open-offer.ts'
import type { Knowing } from '../facts.ts'
import { eventFrom } from '../event-from.ts'
import type { UnderWay } from '../state.ts'
import type { ReviewDecision } from '../decision.ts'

export const acceptOffer = (
  command: AcceptOffer,
  state: UnderWay,
  known: Knowing<'policy' | 'reviewers' | 'offering' | 'host'>
): ReviewDecision =>
  openOffer(command, state, {
    answer: 'accepted',
    decide: ({ visit, reviewer, as }) => {
      const obstacle = obstacleToAttending({ ...command, as }, state, known)
      if (obstacle !== null) return refuse(obstacle)
      return accept({ ...eventFrom('OfferAccepted', command), visit, reviewer, as })
    }
  })
