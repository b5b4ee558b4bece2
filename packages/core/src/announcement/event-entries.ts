/** How the events of announcements are stored, and what each says in one plain sentence: what is told stands in no sentence. */
import type { Events } from '../aggregate.ts'
import { listed, membershipTypeName } from '../wording/index.ts'
import * as codec from './codec.ts'
import type { AnnouncementEvent } from './events.ts'
import type { AnnouncementKind, Audience } from './parts.ts'

const kindName: Readonly<Record<AnnouncementKind, string>> = {
  news: 'News',
  newsletter: 'A newsletter',
  discussion: 'A discussion',
  'policy-change': 'A change of the policy'
}
const reached = (audience: Audience): string =>
  audience === 'public' ? 'to the public' : `to ${listed(audience.map(one => membershipTypeName[one]))} members`

export const announcementEvents: Events<AnnouncementEvent> = {
  NewsProposed: {
    codec: codec.NewsProposed,
    says: ({ announcement, community }) => `${community} told the network its news (${announcement}).`
  },
  NewsDeclined: {
    codec: codec.NewsDeclined,
    says: ({ announcement, community }) => `The news of ${community} (${announcement}) was declined, with a reason.`
  },
  AnnouncementMade: {
    codec: codec.AnnouncementMade,
    says: ({ announcement, kind, audience, community }) =>
      `${kindName[kind]}${community === null ? '' : ` of ${community}`} (${announcement}) was announced ${reached(audience)}.`
  },
  AnnouncementRevised: {
    codec: codec.AnnouncementRevised,
    says: ({ announcement }) => `The announcement ${announcement} was revised.`
  },
  AnnouncementWithdrawn: {
    codec: codec.AnnouncementWithdrawn,
    says: ({ announcement }) => `The announcement ${announcement} was withdrawn.`
  },
  AnnouncementPassedOn: {
    codec: codec.AnnouncementPassedOn,
    says: ({ announcement, community }) => `${community} passed on the announcement ${announcement}.`
  }
}
