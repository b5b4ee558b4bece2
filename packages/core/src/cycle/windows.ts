/** The days that shape a cycle, in this order. */
import type { PlainDate } from '../values/plain-date.ts'

export interface CycleWindows {
  readonly opens: PlainDate
  readonly selfReviewDue: PlainDate
  readonly visitsFrom: PlainDate
  readonly visitsUntil: PlainDate
  /** The last day of the cycle. */
  readonly closes: PlainDate
}
