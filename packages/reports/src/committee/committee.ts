/** What is before the committee on a day: the cases that it may decide, the awards that it is to look at, and what it decided lately. */
import type { AwardStanding, Case, CaseDecision, CommunityId, Cycle, PlainDate, ReferralCause } from '@cofc/core'

export interface AskCommittee {
  readonly on: PlainDate
}
interface OfCommunity {
  readonly community: CommunityId
  /** As on the day; `null` before it was registered. */
  readonly name: string | null
}
export interface CaseBefore extends OfCommunity {
  readonly cycle: Cycle
  readonly status: Extract<Case['status'], 'Presented' | 'Deferred' | 'UnderAppeal'>
  readonly presentedOn: PlainDate
  /** The last day of a deferral; `null` unless it is deferred. */
  readonly limit: PlainDate | null
  /** What the figures speak for; `null` while nothing may be decided. */
  readonly proposed: CaseDecision | null
  readonly open: ReadonlyArray<CaseDecision>
  /** Of an appeal: whether its panel is appointed; `null` where there is no appeal. */
  readonly panelAppointed: boolean | null
}
export interface AwardBefore extends OfCommunity {
  readonly certificate: string
  readonly standing: AwardStanding
  readonly until: PlainDate
  readonly referredFor: ReadonlyArray<ReferralCause>
  /** Of a suspension; `null` where it is not suspended. */
  readonly replyDue: PlainDate | null
  readonly replied: boolean
}
export interface CaseDecided extends OfCommunity {
  readonly cycle: Cycle
  readonly decision: CaseDecision
  readonly on: PlainDate
  readonly letterOn: PlainDate | null
  readonly appealUntil: PlainDate | null
}
export interface Committee {
  readonly on: PlainDate
  /** Each list ordered by community. */
  readonly cases: ReadonlyArray<CaseBefore>
  readonly awards: ReadonlyArray<AwardBefore>
  /** In the twelve months before the day. */
  readonly decided: ReadonlyArray<CaseDecided>
}
