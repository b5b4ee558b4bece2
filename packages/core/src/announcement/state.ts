/** Where one announcement stands. */
import type { CommunityId } from '../values/community-id.ts'
import type { Commitment } from '../values/content-ref.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { AnnouncementKind, Audience } from './parts.ts'

/** What is told, by its commitments. */
export interface Content {
  readonly title: Commitment
  readonly words: Commitment
  readonly link: string | null
}
interface News extends Content {
  readonly community: CommunityId
  readonly proposedOn: PlainDate
}
export interface Proposed extends News {
  readonly status: 'Proposed'
}
export interface Declined extends News {
  readonly status: 'Declined'
  readonly declinedOn: PlainDate
  readonly reason: Commitment
}
interface Announced {
  readonly madeOn: PlainDate
  /** The community it is about; `null` for the network itself. */
  readonly community: CommunityId | null
  readonly kind: AnnouncementKind
  readonly audience: Audience
  /** As it was made. */
  readonly asMade: Content
  /** As it says now. */
  readonly words: Commitment
  /** Who passed it on, each once. */
  readonly passedOnBy: ReadonlyArray<CommunityId>
}
export interface Made extends Announced {
  readonly status: 'Made'
}
export interface Withdrawn extends Announced {
  readonly status: 'Withdrawn'
  readonly withdrawnOn: PlainDate
}
export type Announcement = { readonly status: 'NotMade' } | Proposed | Declined | Made | Withdrawn
