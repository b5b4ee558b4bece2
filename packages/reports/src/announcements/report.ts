/** Announcements: what the network tells the public, or members of a type. What is for the public all may read. */
import { membershipTypes } from '@cofc/core'
import * as t from 'io-ts'
import { aDay } from '../ask-fields.ts'
import { everyone } from '../everyone.ts'
import type { Report } from '../report.ts'
import { announcementsAnswer, announcementTables, announcementWords } from './answer.ts'
import type { Announcements, AskAnnouncements, Reader } from './announcements.ts'

const AReader: t.Type<Reader, Reader, unknown> = t.keyof(
  {
    ...{ public: null, Associate: null, Developmental: null, Full: null, Accreditation: null },
    HmpIntegratedAudit: null
  },
  'Reader'
)
const { public: _, ...members } = everyone

export const announcementsReport: Report<typeof announcementTables, AskAnnouncements, Announcements, never, 'text'> = {
  name: 'announcements',
  says: 'what the network tells the public, or members of a type, on a day',
  roles: everyone,
  rolesFor: ({ audience }) => (audience === 'public' ? everyone : members),
  tables: announcementTables,
  ask: {
    audience: {
      codec: AReader,
      called: 'audience',
      expected: `public or one of ${membershipTypes.join(', ')}`,
      says: 'whom it is told; the public when left out',
      absent: () => 'public'
    },
    on: { ...aDay, says: 'the day; today when left out', absent: today => today }
  },
  address: [],
  needs: { text: announcementWords },
  answer: announcementsAnswer,
  failures: {},
  csv: ({ announcements }) => ({
    columns: ['announcement', 'kind', 'on', 'revisedOn', 'community', 'forAll', 'link'],
    rows: announcements.map(one => ({ ...one, forAll: one.forAll ? 'yes' : 'no' }))
  })
}
