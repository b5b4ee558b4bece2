/** Keeps the reports up to date: to the end of the history before a question, or live while pages are served. */
import {
  bringUpToDate,
  follow,
  rebuild,
  type FollowingFailure,
  type Progress,
  type Quarantined,
  type RebuildOptions
} from '@cofc/projections'
import { allReports } from '@cofc/reports'
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { setTimeout as wait } from 'node:timers/promises'
import type { Composed } from './container.ts'
import { startBuilders } from './rebuilding/builders.ts'

type EachReport = (
  composed: Composed,
  options?: RebuildOptions
) => TaskEither<FollowingFailure, ReadonlyArray<Progress>>

const forEachReport =
  (work: typeof bringUpToDate): EachReport =>
  ({ following }, options = {}) =>
  async (): Promise<Either<FollowingFailure, ReadonlyArray<Progress>>> => {
    const done: Array<Progress> = []
    for (const report of allReports) {
      const progress = await work(following)(report, options)()
      if (isLeft(progress)) return left(progress.left)
      done.push(progress.right)
    }
    return right(done)
  }

/** Every report up to the end of the history; one whose rows are of an older version is rebuilt. */
export const catchUp = forEachReport(bringUpToDate)
/** Every report as far as it can be read: one that halts before an event that cannot is told, and the others go on. */
export const catchUpAsFarAsReadable =
  ({ following }: Composed, tell: (halted: FollowingFailure) => void): TaskEither<FollowingFailure, void> =>
  async (): Promise<Either<FollowingFailure, void>> => {
    for (const report of allReports) {
      const progress = await bringUpToDate(following)(report)()
      if (!isLeft(progress)) continue
      if (progress.left.type !== 'EventUnreadable') return progress
      tell(progress.left)
    }
    return right(undefined)
  }
/** Every report anew from the first event, in so many threads; as many as are worth it, when left out. */
export const rebuildAll =
  (composed: Composed, options: RebuildOptions = {}, threads?: number) =>
  async (): ReturnType<ReturnType<EachReport>> => {
    const { builders, close } = startBuilders(composed.following, composed.data, threads)
    try {
      return await forEachReport(rebuild)(composed, { ...options, builders })()
    } finally {
      await close()
    }
  }

/** An event that some reports could not read, as each of them keeps it. */
export interface InQuarantine extends Quarantined {
  readonly report: string
}
/** What no report could read yet, by its position. */
export const quarantineOf =
  ({ following }: Composed): TaskEither<FollowingFailure, ReadonlyArray<InQuarantine>> =>
  async (): Promise<Either<FollowingFailure, ReadonlyArray<InQuarantine>>> => {
    const found: Array<InQuarantine> = []
    for (const { name } of allReports) {
      const kept = await following.reports.quarantined({ report: name, which: 'live' })()
      if (isLeft(kept)) return kept
      found.push(...kept.right.map(event => ({ report: name, ...event })))
    }
    return right(found.toSorted((one, other) => (one.position < other.position ? -1 : 1)))
  }

const [firstWait, longestWait] = [200, 30_000]

/** Follows live until the signal aborts. A follower that fails says why, waits ever longer, and goes on from its checkpoint. */
export const followLive = async ({ following, stopped }: Composed, signal: AbortSignal): Promise<void> => {
  const supervise = async (report: (typeof allReports)[number]): Promise<void> => {
    let pause = firstWait
    while (!signal.aborted) {
      const ended = await follow(following)(report, { until: 'live', signal, onProgress: () => (pause = firstWait) })()
      if (!isLeft(ended)) continue
      stopped.set(report.name, ended.left.type)
      await wait(pause, undefined, { signal }).catch(() => undefined)
      pause = Math.min(pause * 2, longestWait)
      stopped.delete(report.name)
    }
  }
  await Promise.all(allReports.map(supervise))
}
