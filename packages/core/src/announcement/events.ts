/**
 * What has happened to one announcement, and to the news that a member proposed.
 *
 * These names and fields are stored for good. To change one, give the event its next version
 * and teach upcasts.ts to read the old one: docs/how-to/change-a-stored-event.md.
 */
import type { CommunityId } from '../values/community-id.ts'
import type { ContentRef } from '../values/content-ref.ts'
import type { AnnouncementDay, OfACommunity } from './commands.ts'
import type { AnnouncementKind, Audience, Told } from './parts.ts'

export interface NewsProposed extends AnnouncementDay, Told {
  readonly type: 'NewsProposed'
  readonly community: CommunityId
}
export interface NewsDeclined extends AnnouncementDay {
  readonly type: 'NewsDeclined'
  readonly community: CommunityId
  readonly reason: ContentRef
}
export interface AnnouncementMade extends OfACommunity, Told {
  readonly type: 'AnnouncementMade'
  readonly kind: AnnouncementKind
  /** Its types each once. */
  readonly audience: Audience
}
export interface AnnouncementRevised extends OfACommunity {
  readonly type: 'AnnouncementRevised'
  readonly words: ContentRef
}
export interface AnnouncementWithdrawn extends AnnouncementDay {
  readonly type: 'AnnouncementWithdrawn'
}
export interface AnnouncementPassedOn extends AnnouncementDay {
  readonly type: 'AnnouncementPassedOn'
  readonly community: CommunityId
}
export type AnnouncementEvent =
  | NewsProposed
  | NewsDeclined
  | AnnouncementMade
  | AnnouncementRevised
  | AnnouncementWithdrawn
  | AnnouncementPassedOn
