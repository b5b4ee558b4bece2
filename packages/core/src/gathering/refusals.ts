/** What can stand in the way of a gathering, and how it is said. */
import type { Refusals } from '../aggregate.ts'
import type { Count } from '../values/count.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { PriceGroup } from '../values/price-group.ts'
import type { ShortCode } from '../values/short-code.ts'
import { counted } from '../wording/index.ts'
import type { GatheringCommand } from './commands.ts'
import type { GatheringMode } from './parts.ts'

export type GatheringRefusal =
  | { readonly type: 'GatheringUnknown'; readonly gathering: ShortCode }
  | { readonly type: 'GatheringKnownOtherwise'; readonly gathering: ShortCode; readonly known: ShortCode }
  | { readonly type: 'GatheringAlreadyAnnounced'; readonly announcedOn: PlainDate }
  | { readonly type: 'GatheringHasNoDays' }
  | { readonly type: 'NonMemberPriceMissing' }
  | { readonly type: 'PlacePriceGivenTwice'; readonly priceGroup: PriceGroup }
  | { readonly type: 'FreePlacesGivenTwice'; readonly priceGroup: PriceGroup }
  | { readonly type: 'CountryDoesNotFit'; readonly mode: GatheringMode }
  | { readonly type: 'DayBeforeItWasAnnounced'; readonly on: PlainDate; readonly announcedOn: PlainDate }
  | { readonly type: 'GatheringWasCancelled'; readonly cancelledOn: PlainDate }
  | { readonly type: 'GatheringWasAttended' }
  | { readonly type: 'PlacesTaken'; readonly taken: Count }
  | { readonly type: 'BookingUnknown'; readonly booking: ShortCode }
  | { readonly type: 'BookingCodeTaken'; readonly booking: ShortCode }
  | { readonly type: 'AttendeeAlreadyBooked'; readonly booking: ShortCode }
  | { readonly type: 'NoPlaceHeld'; readonly booking: ShortCode }
  | { readonly type: 'AttendanceStands'; readonly booking: ShortCode }
  | { readonly type: 'NotYetHeld'; readonly first: PlainDate }

/** What each refusal says, in a sentence that tells what would put it right. */
export const gatheringRefusals: Refusals<GatheringRefusal, GatheringCommand> = {
  GatheringUnknown: {
    about: 'gathering',
    says: ({ gathering }) => `No gathering ${gathering} is announced. Announce it first.`
  },
  GatheringKnownOtherwise: {
    about: 'gathering',
    says: ({ gathering, known }) => `${gathering} is announced as ${known}. Write ${known}, or use another code.`
  },
  GatheringAlreadyAnnounced: {
    about: 'gathering',
    says: ({ announcedOn }) =>
      `This gathering was announced on ${announcedOn} as something else. Change its places or its days, or use another code.`
  },
  GatheringHasNoDays: { about: 'days', says: () => 'The gathering has no day. Name each of its days.' },
  NonMemberPriceMissing: {
    about: 'prices',
    says: () => 'Nothing says what a place costs for whoever is no member. Give that price, if only as 0.'
  },
  PlacePriceGivenTwice: {
    about: 'prices',
    says: ({ priceGroup }) => `The price for ${priceGroup} is given twice. Keep one.`
  },
  FreePlacesGivenTwice: {
    about: 'freePlaces',
    says: ({ priceGroup }) => `The free places for ${priceGroup} are given twice. Keep one line.`
  },
  CountryDoesNotFit: {
    about: 'heldIn',
    says: ({ mode }) =>
      mode === 'online'
        ? 'What is held online is held in no country. Leave the country out.'
        : 'It is held in some country, by which a place is taxed. Name it.'
  },
  DayBeforeItWasAnnounced: {
    about: 'on',
    says: ({ on, announcedOn }) =>
      `${on} is too early: the gathering was announced on ${announcedOn}. Give that day or a later one.`
  },
  GatheringWasCancelled: {
    about: 'gathering',
    says: ({ cancelledOn }) => `The gathering was cancelled on ${cancelledOn}. Announce another.`
  },
  GatheringWasAttended: {
    about: 'on',
    says: () => 'Somebody is on record as having been there, so it is neither moved nor cancelled. Announce another.'
  },
  PlacesTaken: {
    about: 'places',
    says: ({ taken }) => `${counted(taken, 'place')} ${taken === 1 ? 'is' : 'are'} taken. Offer at least as many.`
  },
  BookingUnknown: {
    about: 'booking',
    says: ({ booking }) => `There is no booking ${booking} of that community. Check its number.`
  },
  BookingCodeTaken: {
    about: 'booking',
    says: ({ booking }) => `Booking ${booking} is another one, or was cancelled. Use a number of its own.`
  },
  AttendeeAlreadyBooked: {
    about: 'attendee',
    says: ({ booking }) => `They have a place, or wait for one, by booking ${booking}. Keep that booking.`
  },
  NoPlaceHeld: {
    about: 'booking',
    says: ({ booking }) => `Nobody has a place by booking ${booking}. Book it a place.`
  },
  AttendanceStands: {
    about: 'booking',
    says: ({ booking }) => `Whoever has booking ${booking} was there, and that stands.`
  },
  NotYetHeld: {
    about: 'on',
    says: ({ first }) => `The gathering begins on ${first}. Record who came from that day on.`
  }
}
