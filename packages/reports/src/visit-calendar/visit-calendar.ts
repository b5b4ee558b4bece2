/** The visits of a cycle, by their days. */
import type { CommunityId, Count, Cycle, PlainDate, ReviewKind, TeamMember, VisitMode } from '@cofc/core'

export interface AskVisitCalendar {
  readonly cycle: Cycle
  /** Visits to this community only. */
  readonly community?: CommunityId
}
export interface NoVisitCalendar {
  readonly type: 'NoSuchCycle'
  readonly cycle: Cycle
}
export interface VisitListed {
  readonly community: CommunityId
  /** As on the first of its days; `null` when it was not registered. */
  readonly name: string | null
  readonly kind: ReviewKind
  readonly visit: Count
  readonly status: 'offered' | 'agreed' | 'held' | 'cancelled'
  /** The days that are offered, the one that is agreed, or those on which it was held; none of one that was cancelled. */
  readonly days: ReadonlyArray<PlainDate>
  /** `null` until it is agreed. */
  readonly mode: VisitMode | null
  /** Of one that was held, who was there. */
  readonly team: ReadonlyArray<TeamMember>
}
export interface VisitCalendar {
  readonly cycle: Cycle
  /** By their first days, those without a day last, and then by community, kind and number. */
  readonly visits: ReadonlyArray<VisitListed>
}
