/** A forum with its places, and what the network tells of it: for tests of pages. */
import type { Announcements, GatheringListed, Gatherings, NewsOfMember, PlaceListed } from '@cofc/reports'

const forum = {
  ...{ gathering: 'F-2024', kind: 'forum', title: 'Annual Forum 2024', days: ['2024-05-16', '2024-05-17'] },
  ...{ mode: 'hybrid', cancelledOn: null, places: 40, taken: 2, waiting: 1, attended: 1 }
} as unknown as GatheringListed
const meeting = {
  ...{ gathering: 'M-2024-06', kind: 'community-meeting', title: 'Leaving well', days: ['2024-06-20'] },
  ...{ mode: 'online', cancelledOn: '2024-06-14', places: null, taken: 0, waiting: 0, attended: 0 }
} as unknown as GatheringListed
const place = {
  ...{ community: 'TC-0001', status: 'Booked', bookedOn: '2024-02-01', priceGroup: 'Full', net: 9_000, free: false },
  ...{ cancelledOn: null, refundPercent: null }
} as const
export const allGatherings: Gatherings = { gathering: null, gatherings: [forum, meeting], places: [] }
export const placesOfForum: Gatherings = {
  gathering: forum.gathering,
  gatherings: [forum],
  places: [
    { ...place, booking: 'B01', attendee: 'P-1', status: 'Attended' },
    { ...place, booking: 'B02', attendee: 'P-2', net: 0, free: true },
    {
      ...{ ...place, booking: 'B03', attendee: 'P-3', status: 'Cancelled' },
      ...{ cancelledOn: '2024-03-01', refundPercent: 80 }
    },
    { ...place, booking: 'B04', attendee: 'P-4', community: null, status: 'Waiting', priceGroup: 'non-member' }
  ] as unknown as ReadonlyArray<PlaceListed>
}
export const announcementsFor = (audience: Announcements['audience'], on: Announcements['on']): Announcements => ({
  ...{ audience, on },
  announcements: [
    {
      ...{ announcement: 'A-003', kind: 'news', on: '2024-03-01', revisedOn: '2024-03-04', community: null },
      ...{ title: { words: 'Bread & <b>roses</b>' }, words: { words: 'First line.\n]]>Second "line".' } },
      ...{ link: 'https://network.example/forum?a=1&b="', forAll: true }
    },
    {
      ...{ announcement: 'A-002', kind: 'news', on: '2024-02-01', revisedOn: null, community: 'TC-0001' },
      ...{ title: { words: 'Open day' }, words: { words: 'Come and see.' }, link: null, forAll: audience === 'public' }
    },
    {
      ...{ announcement: 'A-001', kind: 'newsletter', on: '2024-01-01', revisedOn: null, community: null },
      ...{ title: { erased: true }, words: { erased: true }, link: null, forAll: true }
    }
  ] as unknown as Announcements['announcements']
})
export const newsProposedBy = (community: NewsOfMember['community'], on: NewsOfMember['on']): NewsOfMember => ({
  ...{ community, on },
  proposals: [
    {
      ...{ announcement: 'N-3', proposedOn: '2024-11-01', link: null, became: { is: 'waiting' } },
      ...{ title: { words: 'A garden day' }, words: { words: 'We dug it together.' } }
    },
    {
      ...{ announcement: 'A-002', proposedOn: '2024-01-20', link: null },
      ...{ title: { words: 'Open day' }, words: { words: 'Come and see.' } },
      became: { is: 'announced', since: '2024-02-01', kind: 'news', audience: ['Full', 'Associate'], withdrawnOn: null }
    },
    {
      ...{
        announcement: 'N-1',
        proposedOn: '2024-01-02',
        title: { erased: true },
        words: { erased: true },
        link: null
      },
      became: { is: 'declined', since: '2024-01-09', reason: { words: 'It names somebody.' } }
    }
  ] as unknown as NewsOfMember['proposals']
})
