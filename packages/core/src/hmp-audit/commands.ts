/** What can be asked of one community's joint audits, and of what is on record of its programme. */
import type { AuditArea } from '../values/audit-area.ts'
import type { CommunityId } from '../values/community-id.ts'
import type { ContentRef } from '../values/content-ref.ts'
import type { Count } from '../values/count.ts'
import type { Cycle } from '../values/cycle.ts'
import type { EditionId } from '../values/edition-id.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { AuditItem, ItemRating, ProgrammeOutcome, RecommendationOutcome } from './parts.ts'

interface OfACommunity {
  readonly community: CommunityId
  readonly on: PlainDate
}
/** The audit of one community in one cycle, on a day. */
export interface AuditDay extends OfACommunity {
  readonly cycle: Cycle
}

/** Records what HMPPS decided: an outside fact. */
export interface RecordProgrammeAccreditation extends OfACommunity {
  readonly type: 'RecordProgrammeAccreditation'
  readonly reference: string
  readonly outcome: ProgrammeOutcome
  readonly from: PlainDate
  /** Its last day; `null` when none was set. */
  readonly until: PlainDate | null
}
export interface PlanAudit extends AuditDay {
  readonly type: 'PlanAudit'
  readonly edition: EditionId
  readonly items: ReadonlyArray<AuditItem>
}
export interface RateAuditItems extends AuditDay {
  readonly type: 'RateAuditItems'
  readonly ratings: ReadonlyArray<ItemRating>
}
export interface RecommendOnArea extends AuditDay {
  readonly type: 'RecommendOnArea'
  readonly area: AuditArea
  readonly words: ContentRef
  readonly due: PlainDate | null
}
/** Concludes the audit by its final report, in the version of that day. */
export interface ConcludeAudit extends AuditDay {
  readonly type: 'ConcludeAudit'
}
export interface SettleRecommendation extends AuditDay {
  readonly type: 'SettleRecommendation'
  readonly recommendation: Count
  readonly outcome: RecommendationOutcome
}
export type HmpAuditCommand =
  | RecordProgrammeAccreditation
  | PlanAudit
  | RateAuditItems
  | RecommendOnArea
  | ConcludeAudit
  | SettleRecommendation
