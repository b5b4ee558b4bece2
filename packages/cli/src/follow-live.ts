/** Follows live until it is told to stop, and tries again what stopped. */
import { follow, type Following } from '@cofc/projections'
import { allTables } from '@cofc/reports'
import { isLeft } from 'fp-ts/lib/Either.js'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import type { Stopped } from './container.ts'

const [firstWait, longestWait] = [200, 30_000]

interface Supervised {
  readonly following: Following
  readonly stopped: Stopped
}
/** One round of following, which ends when it is time to try again what stopped in it. */
const newRound = (stopped: Stopped, waits: Map<string, number>, signal: AbortSignal) => {
  const again = new AbortController()
  const ends = AbortSignal.any([signal, again.signal])
  const stoppedNow = new Set<string>()
  return {
    ends,
    again: () => again.abort(),
    stop: (table: string, why: string): void => {
      const pause = Math.min(2 * (waits.get(table) ?? firstWait / 2), longestWait)
      waits.set(table, pause)
      stopped.set(table, why)
      stoppedNow.add(table)
      void wait(pause, undefined, { signal: ends }).then(
        () => again.abort(),
        () => undefined
      )
    },
    /** What did not stop again follows again. */
    goesOn: (): void => {
      for (const table of stopped.keys()) if (!stoppedNow.has(table)) stopped.delete(table)
    },
    /** Answers whether any stopped; those that did not wait as little as ever next time. */
    ended: (): boolean => {
      for (const table of waits.keys()) if (!stoppedNow.has(table)) waits.delete(table)
      return stoppedNow.size > 0
    }
  }
}

/**
 * Follows all tables until the signal aborts. One that stops says why and waits, ever longer, while the others go on;
 * then all go on from where they stand.
 */
export const followLive = async ({ following, stopped }: Supervised, signal: AbortSignal): Promise<void> => {
  const waits = new Map<string, number>()
  while (!signal.aborted) {
    const { ends, again, stop, goesOn, ended } = newRound(stopped, waits, signal)
    const options = { until: 'live', signal: ends, onProgress: goesOn } as const
    const followed = await follow(following)(allTables, {
      ...options,
      onStopped: ({ table, type }) => stop(table, type)
    })()
    if (isLeft(followed)) for (const { name } of allTables) stop(name, followed.left.type)
    if (!ended()) again()
    if (!ends.aborted) await once(ends, 'abort')
  }
}
