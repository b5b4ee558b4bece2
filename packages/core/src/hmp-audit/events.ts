/**
 * What has happened in one community's joint audits, and what was decided about its programme.
 *
 * These names and fields are stored for good. To change one, give the event its next version
 * and teach upcasts.ts to read the old one: docs/how-to/change-a-stored-event.md.
 */
import type { AuditArea } from '../values/audit-area.ts'
import type { CommunityId } from '../values/community-id.ts'
import type { ContentRef } from '../values/content-ref.ts'
import type { Count } from '../values/count.ts'
import type { EditionId } from '../values/edition-id.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { AuditDay } from './commands.ts'
import type { AreaCounts, AuditItem, ItemRating, ProgrammeOutcome, RecommendationOutcome } from './parts.ts'

/** Decided elsewhere. A later record of the same reference and first day takes the place of the earlier. */
export interface ProgrammeAccreditationRecorded {
  readonly type: 'ProgrammeAccreditationRecorded'
  readonly community: CommunityId
  readonly reference: string
  readonly outcome: ProgrammeOutcome
  readonly from: PlainDate
  /** Its last day; `null` when none was set. */
  readonly until: PlainDate | null
  readonly on: PlainDate
}
/** Pins for life what the audit asks. */
export interface AuditPlanned extends AuditDay {
  readonly type: 'AuditPlanned'
  readonly edition: EditionId
  readonly items: ReadonlyArray<AuditItem>
}
/** Holds only what the save changed. */
export interface AuditItemsRated extends AuditDay {
  readonly type: 'AuditItemsRated'
  readonly ratings: ReadonlyArray<ItemRating>
}
export interface RecommendationMade extends AuditDay {
  readonly type: 'RecommendationMade'
  /** 1 for the first of the audit. */
  readonly recommendation: Count
  readonly area: AuditArea
  readonly words: ContentRef
  readonly due: PlainDate | null
}
export interface AuditConcluded extends AuditDay {
  readonly type: 'AuditConcluded'
  /** Of the final report: 1 for the first, and one more for each correction. */
  readonly version: Count
  /** The last day of the visit. */
  readonly visitedOn: PlainDate
  /** Those that have items, in their order; every item counts once. */
  readonly areas: ReadonlyArray<AreaCounts>
  /** By when the next audit is due. */
  readonly nextDue: PlainDate
}
export interface RecommendationSettled extends AuditDay {
  readonly type: 'RecommendationSettled'
  readonly recommendation: Count
  readonly outcome: RecommendationOutcome
}
export type HmpAuditEvent =
  | ProgrammeAccreditationRecorded
  | AuditPlanned
  | AuditItemsRated
  | RecommendationMade
  | AuditConcluded
  | RecommendationSettled
