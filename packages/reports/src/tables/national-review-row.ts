/**
 * What the national report keeps of each review: compact, for there are many of them. Ratings are one letter a standard,
 * in the order of the scope: m met, p partly, n not, a not applicable, - unrated.
 */
import type {
  Count,
  Cycle,
  CommunityId,
  EditionId,
  FindingKind,
  MembershipType,
  OutcomeMeasure,
  PlainDate,
  PrivateCount,
  ReviewKind,
  Sector,
  StandardCode,
  VisitMode
} from '@cofc/core'
import type { Position } from '@cofc/event-store'

export interface ReviewRow {
  community: CommunityId
  cycle: Cycle
  kind: ReviewKind
  edition: EditionId
  sector: Sector
  membershipType: MembershipType
  /** The codes, as `scope-text.ts` writes them. */
  scope: string
  self: string
  peer: string
  outcomes: Array<OutcomesEntry>
  visits: Array<VisitEntry>
  findings: Array<FindingEntry>
  /** What the local report said each time it was final or corrected. */
  finals: Array<FinalEntry>
}
/** Position, day, and what was counted. */
export type OutcomesEntry = [Position, PlainDate, Partial<Record<OutcomeMeasure, Count>>]
/** Position, mode, places on the team (lead, member, TC specialist, observer), client members among them (a reference, or a number as it was once stored). */
export type VisitEntry = [Position, VisitMode, number, number, number, number, PrivateCount]
/** Position, number, kind, standard; then how and where it was settled, or nothing. */
export type FindingEntry = [
  Position,
  number,
  FindingKind,
  StandardCode | null,
  ...settled: [] | ['done' | 'dropped', Position]
]
/** Position; and, once the report was corrected, the self and peer ratings that it held until then. */
export type FinalEntry = [Position, ...held: [] | [string, string]]
