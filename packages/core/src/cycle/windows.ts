/** The days that shape a cycle. */
import type { PlainDate } from '../values/plain-date.ts'

export interface CycleWindows {
  readonly opens: PlainDate
  readonly selfReviewDue: PlainDate
  readonly visitsFrom: PlainDate
  readonly visitsUntil: PlainDate
  /** The last day of the cycle. */
  readonly closes: PlainDate
}

/** Everything lies within the cycle, and the self-review is due before visits end; it may be due while visits go on. */
export const areInOrder = ({ opens, selfReviewDue, visitsFrom, visitsUntil, closes }: CycleWindows): boolean =>
  opens < closes &&
  opens <= selfReviewDue &&
  selfReviewDue <= visitsUntil &&
  opens <= visitsFrom &&
  visitsFrom <= visitsUntil &&
  visitsUntil <= closes

/** Whether the earlier of two cycles is over before the later opens. */
export const follows = (later: CycleWindows, earlier: CycleWindows): boolean => earlier.closes < later.opens
