/** What can be asked of one review cycle. */
import type { Count } from '../values/count.ts'
import type { Cycle } from '../values/cycle.ts'
import type { EditionId } from '../values/edition-id.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { Sha256 } from '../values/sha256.ts'
import type { CycleWindows } from './windows.ts'

export interface PlanCycle {
  readonly type: 'PlanCycle'
  readonly cycle: Cycle
  readonly edition: EditionId
  readonly windows: CycleWindows
  readonly on: PlainDate
}
export interface OpenCycle {
  readonly type: 'OpenCycle'
  readonly cycle: Cycle
  /** The edition it was planned with; it must be published by now. */
  readonly edition: EditionId
  readonly on: PlainDate
}
export interface CloseCycle {
  readonly type: 'CloseCycle'
  readonly cycle: Cycle
  readonly on: PlainDate
}
/** Publishes the national report, or its next revision. */
export interface PublishNationalReport {
  readonly type: 'PublishNationalReport'
  readonly cycle: Cycle
  /** 1 for the first publication, then 2, 3 and so on. */
  readonly revision: Count
  /** Of the report as it is issued. */
  readonly report: Sha256
  readonly on: PlainDate
}
/** Keeps what an issue says under the definitions of today, where its report was not kept when it was published. */
export interface RestateNationalReport {
  readonly type: 'RestateNationalReport'
  readonly cycle: Cycle
  /** The issue. */
  readonly revision: Count
  /** Of the report as it is restated. */
  readonly report: Sha256
  readonly on: PlainDate
}
export type CycleCommand = PlanCycle | OpenCycle | CloseCycle | PublishNationalReport | RestateNationalReport
