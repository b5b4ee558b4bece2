/** The parts that commands, events and states of a joint audit are made of. */
import type { AuditArea } from '../values/audit-area.ts'
import type { ContentRef } from '../values/content-ref.ts'
import type { Count } from '../values/count.ts'
import type { ItemCode } from '../values/item-code.ts'
import type { Rating } from '../values/rating.ts'
import type { StandardCode } from '../values/standard-code.ts'

/** What HMPPS decided about a programme, as CSAAP recommended: `maintained` is subject to what is to be put right. */
export type ProgrammeOutcome = 'full' | 'maintained' | 'lapsed'

/** One item of an audit. */
export interface AuditItem {
  readonly item: ItemCode
  readonly area: AuditArea
  /** By whose rating the item is rated; `null` when it has a rating of its own. */
  readonly standard: StandardCode | null
}
/** `rating: null` takes a rating back: the item is unrated again. */
export interface ItemRating {
  readonly item: ItemCode
  readonly rating: Rating | null
  readonly comment: ContentRef | null
}
/** How many items of an area were rated how. */
export interface AreaCounts {
  readonly area: AuditArea
  readonly met: Count
  readonly partly: Count
  readonly not: Count
  readonly notApplicable: Count
  readonly unrated: Count
}
export type RecommendationOutcome = 'done' | 'dropped'
