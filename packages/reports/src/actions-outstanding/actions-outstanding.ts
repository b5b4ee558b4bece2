/** The action points of final reports that are not settled, over all cycles. */
import type { ActionOwner, CommunityId, Count, Cycle, PlainDate, ReviewKind, StandardCode } from '@cofc/core'
import type { Text } from '../words.ts'

export interface AskActionsOutstanding {
  readonly on: PlainDate
  /** Of this community only. */
  readonly community?: CommunityId
}
export interface ActionOutstanding {
  readonly community: CommunityId
  /** As on the day; `null` when it was not registered. */
  readonly name: string | null
  /** Of the review in whose report it stands. */
  readonly cycle: Cycle
  readonly kind: ReviewKind
  readonly finding: Count
  readonly standard: StandardCode | null
  readonly words: Text
  /** `null` until somebody sees to it. */
  readonly owner: ActionOwner | null
  /** `null` while no day is set. */
  readonly due: PlainDate | null
  readonly standing: 'overdue' | 'due' | 'no-day'
  /** Since its day; 0 of one that is not overdue. */
  readonly workingDaysOverdue: number
  /** The cycles whose workbooks it went on into. */
  readonly carriedTo: ReadonlyArray<Cycle>
  /** How often something was reported on it. */
  readonly progress: number
}
export interface ActionsOutstanding {
  readonly on: PlainDate
  readonly outstanding: number
  readonly overdue: number
  /** Cycle by cycle, the first first: how many points stand in final reports of the cycle, and what became of them. */
  readonly cycles: ReadonlyArray<ActionsOfCycle>
  /** Ordered by community, then by cycle, kind and number. */
  readonly actions: ReadonlyArray<ActionOutstanding>
}
export interface ActionsOfCycle {
  readonly cycle: Cycle
  readonly points: number
  readonly done: number
  readonly dropped: number
  readonly outstanding: number
}
