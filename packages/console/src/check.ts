/** What is asked in the check of a history, and what its page is made from. */
import type { DecisionAgain, Difference, HistoryEntry, Moment, Reason } from '@cofc/application'
import type { Whose } from './questions.ts'

export interface AskedOfHistory {
  /** The stream that is explained. */
  readonly about?: string
  readonly field?: string
  readonly from?: Moment
  readonly to?: Moment
  readonly again?: string
}
export interface Check {
  readonly whose: Whose
  /** The last entry of each stream: what can be asked about. */
  readonly streams: ReadonlyArray<HistoryEntry>
  readonly asked: AskedOfHistory
  /** `null` where it was not asked for. */
  readonly reasons: ReadonlyArray<Reason> | null
  readonly difference: Difference | null
  readonly decisions: ReadonlyArray<DecisionAgain> | null
}
