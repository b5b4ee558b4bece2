/** Builds a report anew beside its live rows, which are read meanwhile, and puts it in their place all at once. */
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { follow, type Following, type FollowingFailure, type FollowOptions, type Progress } from './follow.ts'
import type { Report } from './report.ts'
import { retryQuarantined } from './retry-quarantined.ts'
import { buildShare, buildShares, type BuildShare } from './share-out.ts'

export interface Rebuilt extends Progress {
  /** A cancelled rebuild leaves the live rows as they were. */
  readonly outcome: 'rebuilt' | 'cancelled'
}
export interface RebuildOptions extends Pick<FollowOptions, 'signal' | 'onProgress' | 'pageSize' | 'writeEvery'> {
  /** Who builds a share of the streams each, usually in threads of their own: this thread alone, when left out. */
  readonly builders?: ReadonlyArray<BuildShare>
}

/** Nothing of it stays. */
const cancelled = async ({ reports }: Following, progress: Progress): Promise<Either<FollowingFailure, Rebuilt>> => {
  const dropped = await reports.dropShadows(progress.report)()
  return isLeft(dropped) ? dropped : right({ ...progress, outcome: 'cancelled' })
}
const putInPlace = async ({ reports }: Following, progress: Progress): Promise<Either<FollowingFailure, Rebuilt>> => {
  const swapped = await reports.swap(progress.report)()
  if (!isLeft(swapped)) return right({ ...progress, outcome: 'rebuilt' })
  return left(
    swapped.left.type === 'ShadowsApart' ? { type: 'RebuildUnderWay', report: progress.report } : swapped.left
  )
}

/** Aborting the signal cancels. */
export const rebuild =
  (following: Following) =>
  (
    report: Report,
    { builders = [buildShare(following)], ...options }: RebuildOptions = {}
  ): TaskEither<FollowingFailure, Rebuilt> =>
  async (): Promise<Either<FollowingFailure, Rebuilt>> => {
    const cleared = await following.reports.dropShadows(report.name)()
    if (isLeft(cleared)) return cleared
    const built = await buildShares({ report, builders, options })
    if (!isLeft(built))
      return options.signal?.aborted === true ? cancelled(following, built.right) : putInPlace(following, built.right)
    // The failure counts, whatever becomes of the shadows: the next rebuild removes them first.
    await following.reports.dropShadows(report.name)()
    return built
  }

/**
 * Brings a report up to the end of the history: follows, or rebuilds when its rows are of another version. What was
 * parked is tried again first, for this program may be a later one.
 */
export const bringUpToDate =
  (following: Following) =>
  (report: Report, options: RebuildOptions = {}): TaskEither<FollowingFailure, Progress> =>
  async (): Promise<Either<FollowingFailure, Progress>> => {
    const retried = await retryQuarantined(following)(report)()
    if (isLeft(retried)) return retried
    const followed = await follow(following)(report, { ...options, until: 'end' })()
    if (!isLeft(followed) || followed.left.type !== 'RebuildNeeded') return followed
    return rebuild(following)(report, options)()
  }
