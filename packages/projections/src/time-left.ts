/**
 * How much of a rebuild is done and how long it will still take, by how fast it went in the last half minute. It is for
 * people: a position tells no more than an order, but those that begin with a number tell about how far they are.
 */
import { beginning, type Position } from '@cofc/event-store'
import type { BuildProgress } from './parallel-rebuild.ts'

export interface RebuildProgress extends BuildProgress {
  /** From 0 to 1; `null` where positions tell nothing. */
  readonly done: number | null
  /** `null` until it is known. */
  readonly secondsLeft: number | null
}
/** Milliseconds over which the rate is taken. */
const window = 30_000

/** The number that a position begins with: of the beginning 0, and of others `null`. */
export const placeIn = (position: Position): number | null => {
  if (position === beginning) return 0
  const [digits] = /^\d+/.exec(position) ?? []
  return digits === undefined ? null : Number(digits)
}

/**
 * How much of the history all partitions have come through.
 * @example Two partitions, one of which has not begun
 * ```ts
 * expect(doneOf(['0000000000000050', ''], '0000000000000100')).toBe(0.25)
 * ```
 */
export const doneOf = (positions: ReadonlyArray<Position>, head: Position): number | null => {
  const whole = placeIn(head)
  if (whole === null || whole === 0 || positions.length === 0) return null
  const places = positions.reduce((sum, position) => sum + (placeIn(position) ?? 0), 0)
  return Math.min(places / positions.length / whole, 1)
}

interface Sample {
  readonly at: number
  readonly done: number
}

/** `now` answers milliseconds of any clock that does not go back. */
export const rebuildProgress = (head: Position, now: () => number) => {
  let samples: Array<Sample> = []
  const secondsLeft = (done: number): number | null => {
    const at = now()
    samples = [...samples.filter(sample => at - sample.at <= window), { at, done }]
    const [first] = samples
    if (first === undefined || done <= first.done || at <= first.at) return null
    return Math.round(((1 - done) * (at - first.at)) / (done - first.done) / 1_000)
  }
  return (progress: BuildProgress): RebuildProgress => {
    const done = doneOf(progress.positions ?? [progress.position], head)
    return { ...progress, done, secondsLeft: done === null ? null : secondsLeft(done) }
  }
}
