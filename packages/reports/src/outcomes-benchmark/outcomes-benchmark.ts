/** What communities counted over a cycle, as rates beside each other under codes. */
import type { CommunityId, Cycle } from '@cofc/core'
import type { Measured } from '../national-report/outcome-rates.ts'

export interface AskOutcomesBenchmark {
  readonly cycle: Cycle
  /** Whose code is told beside the others. */
  readonly community?: CommunityId
}
export interface NoOutcomesBenchmark {
  readonly type: 'NoSuchCycle'
  readonly cycle: Cycle
}
export interface RateOfCode {
  readonly code: string
  /** A year of one occupied place, one decimal. */
  readonly perPlaceYear: number
}
export interface OutcomeBenchmark {
  readonly measure: Measured
  /** How many returned both the count and the occupied place-days. */
  readonly n: number
  /** First quartile, median and third quartile of the rates; `null` for fewer than ten. */
  readonly quartiles: readonly [number, number, number] | null
  /** Ordered by code, which is drawn by chance: nobody is ranked. */
  readonly rates: ReadonlyArray<RateOfCode>
}
export interface OutcomesBenchmark {
  readonly cycle: Cycle
  /** The code of the community that was asked for; `null` where none was, or it has none. */
  readonly own: { readonly community: CommunityId; readonly code: string } | null
  readonly measures: ReadonlyArray<OutcomeBenchmark>
}
