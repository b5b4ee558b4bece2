/** Where one community's joint audits stand, cycle by cycle, and what was decided about its programme. */
import type { AuditArea } from '../values/audit-area.ts'
import type { Commitment } from '../values/content-ref.ts'
import type { Count } from '../values/count.ts'
import type { Cycle } from '../values/cycle.ts'
import type { EditionId } from '../values/edition-id.ts'
import type { ItemCode } from '../values/item-code.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { Rating } from '../values/rating.ts'
import type { AreaCounts, AuditItem, ProgrammeOutcome, RecommendationOutcome } from './parts.ts'

export interface Programme {
  readonly reference: string
  readonly outcome: ProgrammeOutcome
  readonly from: PlainDate
  readonly until: PlainDate | null
}
export interface RatedItem {
  readonly rating: Rating | null
  readonly comment: Commitment | null
}
export interface Recommendation {
  readonly area: AuditArea
  readonly words: Commitment
  readonly madeOn: PlainDate
  readonly due: PlainDate | null
  readonly outcome: 'open' | RecommendationOutcome
}
interface WithItems {
  readonly plannedOn: PlainDate
  readonly edition: EditionId
  readonly items: ReadonlyArray<AuditItem>
  /** Of items that have no standard. */
  readonly ratings: ReadonlyMap<ItemCode, RatedItem>
  readonly recommendations: ReadonlyArray<Recommendation>
}
export interface Concluded extends WithItems {
  readonly status: 'Concluded'
  readonly concludedOn: PlainDate
  /** Of the final report that concluded it last. */
  readonly version: Count
  readonly visitedOn: PlainDate
  readonly areas: ReadonlyArray<AreaCounts>
  readonly nextDue: PlainDate
}
/** The audit of one cycle: one that is not planned is not there. */
export type Audit = ({ readonly status: 'Planned' } & WithItems) | Concluded

export interface HmpAudit {
  /** In the order of their first days. */
  readonly programmes: ReadonlyArray<Programme>
  readonly audits: ReadonlyMap<Cycle, Audit>
}

/** The audit that was visited last, of those that are concluded; `null` when none is. */
export const lastConcluded = ({ audits }: HmpAudit): Concluded | null =>
  [...audits.values()]
    .filter(audit => audit.status === 'Concluded')
    .reduce<Concluded | null>((last, audit) => (last !== null && last.visitedOn > audit.visitedOn ? last : audit), null)

/** What was decided last about the programme; `null` when nothing is on record. */
export const lastDecided = ({ programmes }: HmpAudit): Programme | null => programmes.at(-1) ?? null
