/** One notice: what is to be said, to which role at which community, on a day. */
import type { ActingRole } from '../waiting/index.ts'
import type { CommunityId } from '../values/community-id.ts'
import type { Cycle } from '../values/cycle.ts'
import type { MembershipType } from '../values/membership-type.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { ReviewKind } from '../values/review-kind.ts'
import { noticeTemplates, type NoticeName } from './templates.ts'

/** Whom it is said to: whoever sends it knows who that is. */
export interface NoticeTo {
  readonly role: ActingRole
  /** `null` when it is at no one community. */
  readonly community: CommunityId | null
  /** Of a visiting team: of which review. */
  readonly review?: { readonly cycle: Cycle; readonly kind: ReviewKind }
  /** Where it is for many communities: all of them, or the members of these types. */
  readonly audience?: 'public' | ReadonlyArray<MembershipType>
}
export interface Notice {
  readonly on: PlainDate
  readonly notice: NoticeName
  readonly version: number
  readonly to: NoticeTo
  /** What stands in the places of its template, each as it is said. */
  readonly values: Readonly<Record<string, string>>
}

export const noticeOf = (notice: NoticeName, { on, to, values }: Pick<Notice, 'on' | 'to' | 'values'>): Notice => ({
  ...{ on, notice, version: noticeTemplates[notice].version, to, values }
})
