/** Builds a report anew beside its live rows, which are read meanwhile, and puts it in their place all at once. */
import { isLeft, right, type Either } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import {
  follow,
  followInto,
  type Following,
  type FollowingFailure,
  type FollowOptions,
  type Progress
} from './follow.ts'
import type { Report } from './report.ts'

export interface Rebuilt extends Progress {
  /** A cancelled rebuild leaves the live rows as they were. */
  readonly outcome: 'rebuilt' | 'cancelled'
}
export type RebuildOptions = Pick<FollowOptions, 'signal' | 'onProgress' | 'pageSize' | 'writeEvery'>

/** Aborting the signal cancels. */
export const rebuild =
  (following: Following) =>
  (report: Report, options: RebuildOptions = {}): TaskEither<FollowingFailure, Rebuilt> =>
  async (): Promise<Either<FollowingFailure, Rebuilt>> => {
    const { reports } = following
    const shadow = { report: report.name, which: 'shadow' } as const
    const cleared = await reports.drop(shadow)()
    if (isLeft(cleared)) return cleared
    const followed = await followInto(following, 'shadow')(report, { ...options, until: 'end' })()
    if (isLeft(followed) || options.signal?.aborted === true) {
      const dropped = await reports.drop(shadow)()
      return isLeft(followed)
        ? followed
        : isLeft(dropped)
          ? dropped
          : right({ ...followed.right, outcome: 'cancelled' })
    }
    const swapped = await reports.swap(report.name)()
    return isLeft(swapped) ? swapped : right({ ...followed.right, outcome: 'rebuilt' })
  }

/** Brings a report up to the end of the history: follows, or rebuilds when its rows are of another version. */
export const bringUpToDate =
  (following: Following) =>
  (report: Report, options: RebuildOptions = {}): TaskEither<FollowingFailure, Progress> =>
  async () => {
    const followed = await follow(following)(report, { ...options, until: 'end' })()
    if (!isLeft(followed) || followed.left.type !== 'RebuildNeeded') return followed
    return rebuild(following)(report, options)()
  }
