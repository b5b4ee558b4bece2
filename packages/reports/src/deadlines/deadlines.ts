/** What is due on a day and was not done, and what falls due soon after it. */
import type { CommunityId, Count, Cycle, DueKind, Particulars, PlainDate } from '@cofc/core'

export interface AskDeadlines {
  readonly on: PlainDate
  /** How many working days ahead of the day. */
  readonly ahead: Count
  /** What is due of this community only. */
  readonly community?: CommunityId
}
export interface Deadline extends Particulars {
  readonly kind: DueKind
  /** `null` when it is the network’s own. */
  readonly community: CommunityId | null
  /** As on the day; `null` when it was not registered. */
  readonly name: string | null
  /** `null` when it belongs to none. */
  readonly cycle: Cycle | null
  readonly by: PlainDate
  /** Overdue from the day after on. */
  readonly standing: 'overdue' | 'due'
  /** Of what is overdue, since its day; else until its day. */
  readonly workingDays: number
}
export interface Deadlines {
  readonly on: PlainDate
  /** Nothing that is due later is told. */
  readonly until: PlainDate
  readonly overdue: number
  readonly due: number
  /** What is due longest first; on one day in the order of the kinds, and there of communities. */
  readonly deadlines: ReadonlyArray<Deadline>
}
