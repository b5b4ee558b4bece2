/** What a reviewer was trained as, and what is private about them. */
import * as t from 'io-ts'
import { CommunityId } from '../values/community-id.ts'

/** What people are trained for; the committee and its chair judge accreditations. */
export type Training = 'reviewer' | 'lead' | 'tc-specialist' | 'committee' | 'committee-chair'
export const Training: t.Type<Training, Training, unknown> = t.keyof(
  { reviewer: null, lead: null, 'tc-specialist': null, committee: null, 'committee-chair': null },
  'Training'
)

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
