/** An offer that the network may answer: made by then, and neither withdrawn nor answered otherwise. */
import { accept, refuse } from '../aggregate.ts'
import type { AcceptOffer, DeclineOffer } from './commands.ts'
import { offerIn } from './evolve-offers.ts'
import type { Offer, UnderWay } from './state.ts'
import type { ReviewDecision } from './decision.ts'

interface Answering {
  /** What it becomes. */
  readonly answer: 'accepted' | 'declined'
  readonly decide: (offer: Offer) => ReviewDecision
}

export const openOffer = (
  { visit, reviewer, on }: AcceptOffer | DeclineOffer,
  state: UnderWay,
  { answer, decide }: Answering
): ReviewDecision => {
  const offer = offerIn(state, { visit, reviewer })
  if (offer === undefined) return refuse({ type: 'NoOffer', visit, reviewer })
  if (offer.answer === answer) return accept()
  if (offer.answer !== 'awaited') return refuse({ type: 'OfferAlreadyAnswered', visit, reviewer, answer: offer.answer })
  if (on < offer.offeredOn) return refuse({ type: 'DayBeforeThat', on, notBefore: offer.offeredOn })
  return decide(offer)
}
