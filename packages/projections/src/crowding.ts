/**
 * Whether a rebuild is crowded: rows that were let go from memory are fetched again for every few events. More partitions
 * help, built one after another, for of each the rows are fewer: to go through the history once more costs an event some
 * microseconds, to read, write and parse a row some hundred.
 */
import type { Progress } from './following.ts'

/** Too few events say nothing. So late, what is built already is worth more than what is gained. */
const [fewest, most] = [10_000, 200_000]
/** One in so many events may find its row gone. */
const oneIn = 4
/** In so many times as many partitions all begins anew. */
const apart = 4
/** To go through the history more often would cost more than rows that are fetched. */
const mostPartitions = 64

const isCrowdedAt = ({ events, fetched = 0 }: Progress): boolean =>
  events >= fewest && events <= most && fetched * oneIn > events

export interface Crowding {
  /** Aborts once it is crowded. */
  readonly signal: AbortSignal
  readonly watch: (progress: Progress) => void
}
export const newCrowding = (partitions: number): Crowding => {
  const crowded = new AbortController()
  return {
    signal: crowded.signal,
    watch: progress => {
      if (partitions < mostPartitions && isCrowdedAt(progress)) crowded.abort()
    }
  }
}
export const morePartitions = (partitions: number): number => Math.min(mostPartitions, apart * partitions)
