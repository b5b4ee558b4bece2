/** How many members each cycle had, by type, sector and country. Membership is public. */
import type { Cycle, PlainDate } from '@cofc/core'
import type { Members } from '../national-report/national-report.ts'

export interface AskMembersOverTime {
  readonly on: PlainDate
}
export interface MembersOfOneCycle {
  readonly cycle: Cycle
  readonly opens: PlainDate
  readonly closes: PlainDate
  readonly members: Members
}
export interface MembersOverTime {
  readonly on: PlainDate
  /** Those that had opened by the day, the first first. */
  readonly cycles: ReadonlyArray<MembersOfOneCycle>
}
