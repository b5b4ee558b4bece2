/** What the local report of an accreditation review shows beside that of any other review. */
import type { Case, CaseDecision, PlainDate, Rating, StandardCode, StandardType } from '@cofc/core'

export interface AccreditationShown {
  readonly types: ReadonlyArray<TypeAgainstThreshold>
  /** Whether every core standard is to be met. */
  readonly coreMustBeMet: boolean
  /** Whether the thresholds are those that the pack pinned; those in force on the last day of the review otherwise. */
  readonly pinned: boolean
  readonly outstanding: ReadonlyArray<OutstandingShown>
  readonly core: ReadonlyArray<CoreShown>
  /** `null` where nobody applied in that cycle. */
  readonly case: CaseShown | null
}
/** Partly met, not met and unrated all count as not met; what is not applicable does not count. */
export interface TypeAgainstThreshold {
  readonly type: StandardType
  readonly met: number
  readonly counting: number
  readonly notApplicable: number
  /** One decimal; `null` where nothing counts. */
  readonly percentMet: number | null
  /** Of a hundred that count, how many are to be met. */
  readonly threshold: number
  /** How many are to be met. */
  readonly needed: number
  /** Compared unrounded. Where nothing counts it is reached. */
  readonly reached: boolean
}
export interface CoreShown {
  readonly standard: StandardCode
  readonly text: string
  readonly rating: Rating | null
}
/** A standard that is not met, or a core standard that is said to be not applicable. */
export interface OutstandingShown extends CoreShown {
  readonly type: StandardType
  readonly core: boolean
}
export interface CaseShown {
  readonly status: Case['status']
  readonly appliedOn: PlainDate
  /** `null` until its pack is submitted; and again once the case is closed. */
  readonly pack: PackShown | null
  /** `null` until it is decided. */
  readonly decision: DecisionShown | null
  /** Since when it is appealed against; `null` while it is not. */
  readonly appealSince: PlainDate | null
  readonly closedOn: PlainDate | null
  /** As it was given: how it stands on a day, the register tells. */
  readonly award: { readonly certificate: string; readonly from: PlainDate; readonly until: PlainDate } | null
}
/** What was judged, with all that evidence brought since. */
export interface PackShown {
  readonly presentedOn: PlainDate
  /** The last day of a deferral. */
  readonly limit: PlainDate
  readonly types: ReadonlyArray<TypeAgainstThreshold>
  readonly outstanding: ReadonlyArray<StandardCode>
}
export interface DecisionShown {
  readonly decision: CaseDecision
  readonly on: PlainDate
  /** `null` until the letter is sent. */
  readonly letterOn: PlainDate | null
  /** `null` when there is no appeal, or not yet. */
  readonly appealUntil: PlainDate | null
}
