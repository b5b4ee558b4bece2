/** How the events of a community are stored, and what each says in one plain sentence. */
import type { Events } from '../aggregate.ts'
import { counted, dayInWords } from '../wording/index.ts'
import * as codec from './codec.ts'
import type { CommunityEvent } from './events.ts'

export const communityEvents: Events<CommunityEvent> = {
  CommunityRegistered: {
    codec: codec.CommunityRegistered,
    says: ({ profile: { name } }) => `${name} was registered with the network.`
  },
  ProfileChanged: {
    codec: codec.ProfileChanged,
    says: ({ profile: { name } }) => `The profile was changed; the community is called ${name}.`
  },
  LinkPersonPlaceFellVacant: {
    codec: codec.LinkPersonPlaceFellVacant,
    says: ({ fillBy }) => `The place of the link person fell vacant; one is due by ${dayInWords(fillBy)}.`
  },
  EvidenceKept: {
    codec: codec.EvidenceKept,
    says: ({ validUntil }) =>
      `A file was kept in the evidence library${validUntil === null ? '' : `, valid until ${dayInWords(validUntil)}`}.`
  },
  EvidenceTakenOut: {
    codec: codec.EvidenceTakenOut,
    says: () => 'A file was taken out of the evidence library and erased.'
  },
  WordsErased: {
    codec: codec.WordsErased,
    says: ({ cycle, pieces }) =>
      `${counted(pieces, 'piece')} of the words kept about the community ${pieces === 1 ? 'was' : 'were'} erased${cycle === null ? '' : `, those of ${cycle}`}.`
  }
}
