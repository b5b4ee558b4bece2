/** The network declines an offer, once and with a reason. */
import { accept } from '../../aggregate.ts'
import type { DeclineOffer } from '../commands.ts'
import { openOffer } from '../open-offer.ts'
import { eventFrom } from '../event-from.ts'
import type { UnderWay } from '../state.ts'
import type { ReviewDecision } from '../decision.ts'

export const declineOffer = (command: DeclineOffer, state: UnderWay): ReviewDecision =>
  openOffer(command, state, {
    answer: 'declined',
    decide: ({ visit, reviewer, as }) =>
      accept({ ...eventFrom('OfferDeclined', command), visit, reviewer, as, reason: command.reason })
  })
