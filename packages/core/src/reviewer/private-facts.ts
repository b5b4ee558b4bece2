/** What is private about a reviewer. */
import * as t from 'io-ts'
import { CommunityId } from '../values/community-id.ts'

export type ReviewerKind = 'staff' | 'client' | 'independent' | 'network'
const ReviewerKind: t.Type<ReviewerKind, ReviewerKind, unknown> = t.keyof(
  { staff: null, client: null, independent: null, network: null },
  'ReviewerKind'
)

/** Kept in the erasable store, as the text that `privateFactsText` makes, never in an event: being a client member reveals health. */
export interface PrivateFacts {
  readonly kind: ReviewerKind
  /** The community they live or work in; `null` for none. */
  readonly home: CommunityId | null
  readonly localArea: string | null
  /** Communities they used or worked for. */
  readonly servedIn: ReadonlyArray<CommunityId>
}
export const PrivateFacts: t.Type<PrivateFacts, unknown, unknown> = t.strict(
  {
    kind: ReviewerKind,
    home: t.union([CommunityId, t.null]),
    localArea: t.union([t.string, t.null]),
    servedIn: t.readonlyArray(CommunityId)
  },
  'PrivateFacts'
)
