/** What can be asked of one announcement of the network, from the news that a member proposes on. */
import type { CommunityId } from '../values/community-id.ts'
import type { ContentRef } from '../values/content-ref.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { ShortCode } from '../values/short-code.ts'
import type { AnnouncementKind, Audience, Told } from './parts.ts'

/** One announcement, on a day. */
export interface AnnouncementDay {
  readonly announcement: ShortCode
  readonly on: PlainDate
}
/** The same, with the community that it is about; `null` for the network itself. */
export interface OfACommunity extends AnnouncementDay {
  readonly community: CommunityId | null
}
/** A member tells the network its news. */
export interface ProposeNews extends AnnouncementDay, Told {
  readonly type: 'ProposeNews'
  readonly community: CommunityId
}
export interface DeclineNews extends AnnouncementDay {
  readonly type: 'DeclineNews'
  readonly community: CommunityId
  readonly reason: ContentRef
}
export interface MakeAnnouncement extends OfACommunity, Told {
  readonly type: 'MakeAnnouncement'
  readonly kind: AnnouncementKind
  readonly audience: Audience
}
export interface ReviseAnnouncement extends OfACommunity {
  readonly type: 'ReviseAnnouncement'
  readonly words: ContentRef
}
export interface WithdrawAnnouncement extends AnnouncementDay {
  readonly type: 'WithdrawAnnouncement'
}
/** Records that a community told others, as members promise to. */
export interface PassOnAnnouncement extends AnnouncementDay {
  readonly type: 'PassOnAnnouncement'
  readonly community: CommunityId
}
export type AnnouncementCommand =
  | ProposeNews
  | DeclineNews
  | MakeAnnouncement
  | ReviseAnnouncement
  | WithdrawAnnouncement
  | PassOnAnnouncement
