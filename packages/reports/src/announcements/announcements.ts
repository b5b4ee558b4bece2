/** What announcements are asked, and what they answer. */
import type { AnnouncementKind, CommunityId, MembershipType, PlainDate, ShortCode } from '@cofc/core'
import type { Text } from '../words.ts'

/** The public, or members of a type: these are told what the public is told, too. */
export type Reader = 'public' | MembershipType

export interface AskAnnouncements {
  readonly audience: Reader
  readonly on: PlainDate
}
export interface AnnouncementShown {
  readonly announcement: ShortCode
  readonly kind: AnnouncementKind
  readonly on: PlainDate
  /** `null` when it was not revised by then. */
  readonly revisedOn: PlainDate | null
  readonly title: Text
  readonly words: Text
  readonly link: string | null
  /** `null` when it is the network's own. */
  readonly community: CommunityId | null
  readonly forAll: boolean
}
export interface Announcements extends AskAnnouncements {
  /** The last first. */
  readonly announcements: ReadonlyArray<AnnouncementShown>
}
