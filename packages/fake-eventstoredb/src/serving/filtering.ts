/**
 * A subscription to everything, filtered, and its checkpoints: history is looked through in pages, with a checkpoint at
 * the end of a page; what is new is looked at event by event.
 */
import type { Log } from '../log/log.ts'
import type { Recorded } from '../log/recorded.ts'
import type { Delivery } from './delivery.ts'
import type { Filter } from './filter.ts'
import { resolve } from './links.ts'

export interface Progress {
  /** The index of the next event to look at. */
  next: number
  /** Events looked at since the last checkpoint. */
  counted: number
}

interface ReadOptions {
  readonly filter: Filter
  readonly resolvesLinks: boolean
}

/** Events that pass, and no more of them than the server reads at a time. */
const largestPage = 32

const event = (log: Log, recorded: Recorded, resolvesLinks: boolean): Delivery => ({
  type: 'Event',
  resolved: resolve(log, recorded, resolvesLinks)
})

const pageAt = (log: Log, start: number, filter: Filter) => {
  const passing: Recorded[] = []
  let index = start
  for (; index < log.all.length && index - start < filter.window && passing.length < largestPage; index++) {
    const recorded = log.all[index] as Recorded
    if (filter.passes(recorded)) passing.push(recorded)
  }
  return { passing, end: index }
}

/** The last event that passed or, when none did, where the page began: which has no prepare position. */
const checkpoint = (log: Log, start: number, last: Recorded | undefined): Delivery =>
  last === undefined
    ? { type: 'Checkpoint', commit: start === 0 ? 0n : (log.all[start]?.position ?? 0n), prepare: 0n }
    : { type: 'Checkpoint', commit: last.position, prepare: last.position }

const isDue = (progress: Progress, looked: number, { checkpointInterval }: Filter) => {
  progress.counted += looked
  if (progress.counted < checkpointInterval) return false
  progress.counted %= checkpointInterval
  return true
}

export function* history(log: Log, { filter, resolvesLinks }: ReadOptions, progress: Progress): Generator<Delivery> {
  while (progress.next < log.all.length) {
    const start = progress.next
    const { passing, end } = pageAt(log, start, filter)
    for (const recorded of passing) yield event(log, recorded, resolvesLinks)
    progress.next = end
    const due = isDue(progress, end - start, filter)
    if (due && end < log.all.length) yield checkpoint(log, start, passing.at(-1))
  }
}

/** How many events still to be looked at pass. */
export const countPassing = (log: Log, { passes }: Filter, { next }: Progress) => {
  let count = 0
  for (let index = next; index < log.all.length; index++) if (passes(log.all[index] as Recorded)) count++
  return count
}

export function* live(log: Log, { filter, resolvesLinks }: ReadOptions, progress: Progress): Generator<Delivery> {
  for (; progress.next < log.all.length; progress.next++) {
    const recorded = log.all[progress.next] as Recorded
    if (filter.passes(recorded)) yield event(log, recorded, resolvesLinks)
    if (isDue(progress, 1, filter)) yield checkpoint(log, progress.next, recorded)
  }
}
