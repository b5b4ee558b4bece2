/** What can stand in the way of an offer to attend a visit. */
import type { Refusals } from '../aggregate.ts'
import type { ReviewerId } from '../values/reviewer-id.ts'
import type { ReviewCommand } from './commands.ts'
import type { Offer } from './state.ts'

export type AttendingRefusal =
  | { readonly type: 'NoMemberOffers'; readonly reviewer: ReviewerId }
  | { readonly type: 'OfferingCommunitySuspended'; readonly reviewer: ReviewerId }
  | { readonly type: 'NoRoomToAttend'; readonly visit: number; readonly there: number; readonly room: number }
  | { readonly type: 'NoOffer'; readonly visit: number; readonly reviewer: ReviewerId }
  | {
      readonly type: 'OfferAlreadyMade'
      readonly visit: number
      readonly reviewer: ReviewerId
      readonly answer: Offer['answer']
    }
  | {
      readonly type: 'OfferAlreadyAnswered'
      readonly visit: number
      readonly reviewer: ReviewerId
      readonly answer: Offer['answer']
    }

/** What became of an offer, as its refusals say it. */
const became: Readonly<Record<Offer['answer'], string>> = {
  awaited: 'is to be answered',
  accepted: 'was accepted',
  declined: 'was declined',
  withdrawn: 'was withdrawn'
}
/** What would put it right that one was answered already. */
const afterAnswer: Readonly<Record<Offer['answer'], string>> = {
  awaited: 'Answer it.',
  accepted: 'Have it withdrawn, should they not come.',
  declined: 'Offer another.',
  withdrawn: 'Record it anew first.'
}

export const attendingRefusals: Refusals<AttendingRefusal, ReviewCommand> = {
  NoMemberOffers: {
    about: 'reviewer',
    says: ({ reviewer }) =>
      `${reviewer} has no home that is a member of this cycle on that day, and only a member offers. Name one of its people.`
  },
  OfferingCommunitySuspended: {
    about: 'reviewer',
    says: ({ reviewer }) =>
      `The home of ${reviewer} is suspended, and its entitlements rest. Lift the suspension first, or decline the offer.`
  },
  NoRoomToAttend: {
    about: 'visit',
    says: ({ visit, there, room }) =>
      `${there} observers come to visit ${visit} already and there is room for ${room}. Decline the offer, or let another be withdrawn first.`
  },
  NoOffer: {
    about: 'reviewer',
    says: ({ visit, reviewer }) =>
      `Nobody offered ${reviewer} for visit ${visit}. Record the offer first, or correct the id.`
  },
  OfferAlreadyMade: {
    about: 'reviewer',
    says: ({ visit, reviewer, answer }) =>
      answer === 'declined'
        ? `The offer of ${reviewer} for visit ${visit} was declined, and that stands. Offer another.`
        : `${reviewer} was offered for visit ${visit} in the other way, and that ${became[answer]}. Withdraw it first.`
  },
  OfferAlreadyAnswered: {
    about: 'reviewer',
    says: ({ visit, reviewer, answer }) =>
      `The offer of ${reviewer} for visit ${visit} ${became[answer]}, and that stands. ${afterAnswer[answer]}`
  }
}
