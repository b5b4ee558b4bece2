/** One announcement: what was told, when it was revised and withdrawn, and who passed it on. News that was only proposed is not there. */
import type {
  AnnouncementKind,
  AnnouncementMade,
  AnnouncementPassedOn,
  AnnouncementRevised,
  AnnouncementWithdrawn,
  Audience,
  CommunityId,
  ContentRef,
  PlainDate,
  ShortCode
} from '@cofc/core'
import type { Table } from '@cofc/projections'

export interface Told {
  readonly on: PlainDate
  readonly kind: AnnouncementKind
  readonly audience: Audience
  readonly community: CommunityId | null
  readonly title: ContentRef
  readonly words: ContentRef
  readonly link: string | null
}
export interface AnnouncementRow {
  told: Told | null
  readonly revised: Array<{ readonly on: PlainDate; readonly words: ContentRef }>
  withdrawnOn: PlainDate | null
  passedOnBy: number
}
type Read = AnnouncementMade | AnnouncementRevised | AnnouncementWithdrawn | AnnouncementPassedOn

export const announcements: Table<ShortCode, AnnouncementRow, Read> = {
  name: 'announcements',
  version: 1,
  reads: { AnnouncementMade: true, AnnouncementRevised: true, AnnouncementWithdrawn: true, AnnouncementPassedOn: true },
  idOf: ({ announcement }) => announcement,
  initial: () => ({ told: null, revised: [], withdrawnOn: null, passedOnBy: 0 }),
  apply: (row, { event }) => {
    switch (event.type) {
      case 'AnnouncementMade': {
        const { on, kind, audience, community, title, words, link } = event
        row.told = { on, kind, audience, community, title, words, link }
        return row
      }
      case 'AnnouncementRevised':
        row.revised.push({ on: event.on, words: event.words })
        return row
      case 'AnnouncementWithdrawn':
        row.withdrawnOn = event.on
        return row
      case 'AnnouncementPassedOn':
        row.passedOnBy += 1
        return row
    }
  }
}
