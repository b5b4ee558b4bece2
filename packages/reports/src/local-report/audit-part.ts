/** What the local report of a joint prison audit shows beside that of any other review. */
import type { AuditArea, ItemCode, PlainDate, Rating, StandardCode } from '@cofc/core'
import type { Text } from '../words.ts'
import type { Counts } from './counts.ts'

export interface AuditShown {
  /** Those that have items, in their order. */
  readonly areas: ReadonlyArray<AreaShown>
  readonly items: ReadonlyArray<ItemShown>
  readonly recommendations: ReadonlyArray<RecommendationShown>
  /** `null` until its report is final. */
  readonly concluded: ConclusionShown | null
}
export interface AreaShown extends Counts {
  readonly area: AuditArea
}
/** An item with a standard is rated and commented on there; any other by the audit. */
export interface ItemShown {
  readonly item: ItemCode
  readonly area: AuditArea
  readonly standard: StandardCode | null
  readonly rating: Rating | null
  readonly comment: Text | null
}
export interface RecommendationShown {
  readonly recommendation: number
  readonly area: AuditArea
  readonly words: Text
  readonly madeOn: PlainDate
  readonly due: PlainDate | null
  readonly outcome: 'open' | 'done' | 'dropped'
  readonly settledOn: PlainDate | null
}
export interface ConclusionShown {
  readonly on: PlainDate
  /** Of the report that concluded it last. */
  readonly version: number
  /** By when the next audit is due. */
  readonly nextDue: PlainDate
}
