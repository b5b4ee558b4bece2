/** What news one member told the network, and what became of each by a day. */
import type { AnnouncementKind, Audience, CommunityId, PlainDate, ShortCode } from '@cofc/core'
import type { Text } from '../words.ts'

export interface AskNewsProposed {
  readonly community: CommunityId
  readonly on: PlainDate
}
export interface NoNewsProposed {
  readonly type: 'NoSuchCommunity'
  readonly community: CommunityId
}
export type BecameOfNews =
  /** The network team has not answered yet. */
  | { readonly is: 'waiting' }
  | { readonly is: 'declined'; readonly since: PlainDate; readonly reason: Text }
  | {
      readonly is: 'announced'
      readonly since: PlainDate
      readonly kind: AnnouncementKind
      readonly audience: Audience
      /** `null` while it is told. */
      readonly withdrawnOn: PlainDate | null
    }
export interface ProposalOfNews {
  readonly announcement: ShortCode
  readonly proposedOn: PlainDate
  /** As the member wrote it. */
  readonly title: Text
  readonly words: Text
  readonly link: string | null
  readonly became: BecameOfNews
}
export interface NewsOfMember extends AskNewsProposed {
  /** The last first. */
  readonly proposals: ReadonlyArray<ProposalOfNews>
}
