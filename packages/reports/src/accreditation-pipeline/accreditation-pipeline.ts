/** Where the network's accreditations stand on a day, for the network team: what is open, how long it takes, what runs out. */
import type { AwardStanding, Case, CommunityId, Cycle, PlainDate } from '@cofc/core'

export interface AskAccreditationPipeline {
  readonly on: PlainDate
}
export interface AccreditationPipeline {
  readonly on: PlainDate
  /** The cases under way, ordered by community. */
  readonly open: ReadonlyArray<CaseUnderWay>
  readonly decided: {
    readonly cases: number
    /** Half of them took no longer; `null` while none is decided. */
    readonly medianDays: number | null
  }
  /** Within how many days an award runs out, by the policy of the day. */
  readonly daysAhead: number
  /** The awards that are held and end within these days with none to follow, ordered by community. */
  readonly expiring: ReadonlyArray<ExpiringAward>
}
interface OfCommunity {
  readonly community: CommunityId
  /** As on the day; `null` before it was registered. */
  readonly name: string | null
}
export interface CaseUnderWay extends OfCommunity {
  readonly cycle: Cycle
  readonly status: Exclude<Case['status'], 'Decided' | 'Closed'>
  readonly appliedOn: PlainDate
  /** From the application to the day. */
  readonly days: number
  /** The last day of its deferral; `null` unless it is deferred. */
  readonly limit: PlainDate | null
}
export interface ExpiringAward extends OfCommunity {
  readonly certificate: string
  readonly standing: AwardStanding
  /** Its last day. */
  readonly until: PlainDate
  /** Whether the community has a case under way. */
  readonly caseUnderWay: boolean
}
