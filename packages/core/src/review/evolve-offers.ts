/** What offers to attend a visit make of a review. An event that cannot happen leaves it as it was. */
import type { AttendanceOffered, OfferAccepted, OfferDeclined, OfferWithdrawn } from './events.ts'
import { isUnderWay, type Offer, type Review, type UnderWay } from './state.ts'

type OfferKey = Pick<Offer, 'visit' | 'reviewer'>

/** Under which an offer is kept. */
const keyOf = ({ visit, reviewer }: OfferKey): string => `${String(visit)} ${reviewer}`

export const offerIn = ({ offers }: UnderWay, key: OfferKey): Offer | undefined => offers.get(keyOf(key))

const becomes = {
  OfferAccepted: 'accepted',
  OfferDeclined: 'declined',
  OfferWithdrawn: 'withdrawn'
} as const satisfies Record<string, Offer['answer']>

export const attendanceOffered = (state: Review, event: AttendanceOffered): Review => {
  if (!isUnderWay(state)) return state
  const before = offerIn(state, event)
  if (before !== undefined && before.answer !== 'withdrawn') return state
  const { visit, reviewer, as, on: offeredOn, answerDue } = event
  const offer: Offer = { visit, reviewer, as, offeredOn, answerDue, answer: 'awaited' }
  return { ...state, offers: new Map(state.offers).set(keyOf(event), offer) }
}

export const offerAnswered = (state: Review, event: OfferAccepted | OfferDeclined | OfferWithdrawn): Review => {
  if (!isUnderWay(state)) return state
  const before = offerIn(state, event)
  const answer = becomes[event.type]
  const open = before?.answer === 'awaited' || (before?.answer === 'accepted' && answer === 'withdrawn')
  if (before === undefined || !open) return state
  return { ...state, offers: new Map(state.offers).set(keyOf(event), { ...before, answer }) }
}
