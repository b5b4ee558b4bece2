/** A folder for each refusal of a gathering or an announcement that a row can bring about. */
import type { AnnouncementRefusal, GatheringRefusal } from '@cofc/core'
import { added, changed, gatheringNetwork, smallNetwork, without, type Cells, type Files } from '@cofc/verification'

/** A folder that a rule refuses: after what was imported before, and what somebody else recorded. */
interface Refused {
  readonly first?: Files
  readonly byHand?: ReadonlyArray<object>
  readonly files: Files
}
const all = gatheringNetwork
const event = (cells: Cells, files: Files = all): Files => changed(files, 'events.csv', 0, cells)
const booking = (row: number, cells: Cells, files: Files = all): Files => changed(files, 'bookings.csv', row, cells)
const told = (cells: Cells): Files => changed(all, 'announcements.csv', 0, cells)
const of = (files: Files): Refused => ({ files })
const byHand = (...commands: ReadonlyArray<object>): Refused => ({ byHand: commands, files: all })

const prices = [{ priceGroup: 'non-member', net: 100 }]
const announced = {
  ...{ type: 'AnnounceGathering', gathering: 'F-21', kind: 'workshop', title: 'Another', programme: null },
  ...{ days: ['2021-11-20'], mode: 'online', heldIn: null, places: null, prices, freePlaces: [], training: null },
  on: '2021-05-01'
}
const words = { words: 'We have a garden.' }
const news = {
  ...{ type: 'MakeAnnouncement', announcement: 'A-1', community: null, kind: 'news', title: words, words },
  ...{ link: null, audience: 'public', on: '2021-07-01' }
}
const before = smallNetwork
/** One more announcement, about TC-0001 on 5 July. */
const another = added(all, 'announcements.csv', 0, { announcement: 'A-9' })

export const refusedGatherings = {
  GatheringUnknown: of(booking(0, { event: 'F-99' })),
  GatheringKnownOtherwise: of(added(all, 'events.csv', 0, { event: 'f-21' })),
  GatheringAlreadyAnnounced: byHand(announced),
  GatheringHasNoDays: of(event({ days: '' })),
  NonMemberPriceMissing: of(event({ prices: 'Full:90.00' })),
  PlacePriceGivenTwice: of(event({ prices: 'Full:90.00;Full:80.00;non-member:150.00' })),
  FreePlacesGivenTwice: of(event({ free_places: 'Full:1;Full' })),
  CountryDoesNotFit: of(event({ held_in: '' })),
  DayBeforeItWasAnnounced: {
    first: without(event({ announced_on: '2021-07-02' }), 'bookings.csv'),
    files: event({ announced_on: '2021-07-02' })
  },
  GatheringWasCancelled: of(booking(5, { on: '2021-10-12' })),
  GatheringWasAttended: { first: all, files: event({ cancelled_on: '2021-12-01' }) },
  BookingUnknown: { first: all, files: booking(4, { community: 'TC-0001', cancelled_on: '2021-09-01' }) },
  BookingCodeTaken: {
    byHand: [
      { ...announced, gathering: 'M-21', on: '2021-05-01' },
      { type: 'BookPlace', gathering: 'M-21', booking: 'B1', community: null, attendee: 'P-1', on: '2021-05-02' }
    ],
    files: all
  },
  AttendeeAlreadyBooked: of(booking(2, { attendee: 'r-001' })),
  NoPlaceHeld: of(booking(1, { attended: 'yes' })),
  AttendanceStands: { first: all, files: booking(0, { cancelled_on: '2021-12-01' }) },
  AnnouncementAlreadyMade: byHand(news),
  AnnouncementWasWithdrawn: {
    first: all,
    byHand: [{ type: 'WithdrawAnnouncement', announcement: 'A-1', on: '2021-08-01' }],
    files: told({ withdrawn_on: '2021-09-01' })
  },
  AnnouncementIsOfAnother: {
    first: before,
    byHand: [
      {
        type: 'ProposeNews',
        announcement: 'A-9',
        community: 'TC-0002',
        title: words,
        words,
        link: null,
        on: '2021-07-01'
      }
    ],
    files: another
  },
  LinkLeadsNowhere: of(told({ link: 'example.org' })),
  DayBeforeTheAnnouncement: {
    first: before,
    byHand: [
      {
        type: 'ProposeNews',
        announcement: 'A-9',
        community: 'TC-0001',
        title: words,
        words,
        link: null,
        on: '2021-08-01'
      }
    ],
    files: another
  },
  NewsWasDeclined: {
    first: before,
    byHand: [
      {
        type: 'ProposeNews',
        announcement: 'A-9',
        community: 'TC-0001',
        title: words,
        words,
        link: null,
        on: '2021-06-01'
      },
      { type: 'DeclineNews', announcement: 'A-9', community: 'TC-0001', reason: words, on: '2021-06-02' }
    ],
    files: another
  }
} satisfies { readonly [Type in (GatheringRefusal | AnnouncementRefusal)['type']]?: Refused }
