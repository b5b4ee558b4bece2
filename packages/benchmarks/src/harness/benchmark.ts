/** What a benchmark is, and what it finds. */
import type { Spread } from './spread.ts'

export interface Goal {
  readonly atLeast?: number
  readonly atMost?: number
}
/** One line of what was measured. */
export interface Finding {
  readonly says: string
  readonly measured: Spread
  /** Of the measurement: `x` for a ratio. */
  readonly unit: string
  /** The machine's own noise in the same run: what the baseline shows when measured against itself. */
  readonly noise?: Spread
  readonly goal?: Goal
}
export interface NetworkSize {
  readonly communities: number
  readonly cycles: number
}
export interface Run {
  /** A minute for everything, rather than what it takes. */
  readonly quick: boolean
  /** A folder of one's own, removed afterwards. */
  readonly folder: string
  /** What was asked of a network's size, where a benchmark has one. */
  readonly network?: Partial<NetworkSize>
  /** A line about where it stands. */
  readonly progress: (says: string) => void
}
export interface Benchmark {
  readonly name: string
  readonly asks: string
  readonly run: (run: Run) => Promise<ReadonlyArray<Finding>>
}

export const reached = ({ measured: { median }, goal = {} }: Finding): boolean =>
  median >= (goal.atLeast ?? -Infinity) && median <= (goal.atMost ?? Infinity)
