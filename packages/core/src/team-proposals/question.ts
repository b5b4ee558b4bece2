/** What is asked when teams are proposed. */
import type { PolicyBook } from '../policy/index.ts'
import type { Host, KnownReviewer, TeamMember, WaivableRule } from '../review/index.ts'
import type { ReviewKey } from '../values/review-key.ts'
import type { ReviewerId } from '../values/reviewer-id.ts'
import type { PlainDate } from '../values/plain-date.ts'

/** Which visit of which review. */
export interface VisitKey extends ReviewKey {
  readonly visit: number
}
/** An agreed visit without a team. */
export interface VisitToStaff extends VisitKey {
  readonly day: PlainDate
  /** Whom its host objected to: nobody, where it is left out. */
  readonly unwanted?: ReadonlyArray<ReviewerId>
  /** Of its host: nothing that matters, where it is left out. */
  readonly host?: Host
  /** The rules that do not count for it: every one counts, where they are left out. */
  readonly waived?: ReadonlyArray<WaivableRule>
}
/** A visit that has its team, still to come or held. */
export interface StaffedVisit extends VisitKey {
  readonly days: ReadonlyArray<PlainDate>
  readonly team: ReadonlyArray<TeamMember>
}
/** From the first day to the last, both included. */
export interface Period {
  readonly from: PlainDate
  readonly until: PlainDate
}
export interface AvailableReviewer extends KnownReviewer {
  /** When they said that they can go; never a part of history. */
  readonly free: ReadonlyArray<Period>
}
export interface TeamsQuestion {
  readonly visits: ReadonlyArray<VisitToStaff>
  readonly reviewers: ReadonlyArray<AvailableReviewer>
  /** Visits that have their team: nobody is sent elsewhere on their days, and those of the same cycles count. */
  readonly history: ReadonlyArray<StaffedVisit>
  readonly policy: PolicyBook
}
