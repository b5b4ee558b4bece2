/** A history folded by several builders at once, each into a shadow of its own: no row depends on two shares. */
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { beginning, type Position, type Partition } from '@cofc/event-store'
import { followInto, type Following, type FollowingFailure, type FollowOptions, type Progress } from './follow.ts'
import type { Report } from './report.ts'

export interface ShareOptions extends Pick<
  FollowOptions,
  'signal' | 'onProgress' | 'upTo' | 'pageSize' | 'writeEvery'
> {
  readonly share: Partition
}
/** Folds the streams of a share into its shadow: to the end of the history, or as far as the other builders have come. */
export type BuildShare = (report: Report, options: ShareOptions) => TaskEither<FollowingFailure, Progress>

/** About how many rows all builders together keep in memory. */
const rowsInMemory = 4_000

/** Builds a share in this thread. */
export const buildShare =
  (following: Following): BuildShare =>
  (report, options) => {
    const { index, of } = options.share
    const here = { ...options, until: 'end', rowsInMemory: Math.ceil(rowsInMemory / of) } as const
    return followInto(following, `shadow ${index}`)(report, here)
  }

type Ended = Either<FollowingFailure, Progress>
const placeOf = (failure: FollowingFailure): Position => ('position' in failure ? failure.position : beginning)
/** Of several failures the one that stands first in the history. */
const together = (ended: ReadonlyArray<Ended>): Either<FollowingFailure, ReadonlyArray<Progress>> => {
  const failures = ended.flatMap(one => (isLeft(one) ? [one.left] : []))
  const [first] = failures.toSorted((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1))
  return first === undefined ? right(ended.flatMap(one => (isLeft(one) ? [] : [one.right]))) : left(first)
}
const sumOf = (numbers: ReadonlyArray<number>): number => numbers.reduce((sum, number) => sum + number, 0)
const furthestOf = (ended: ReadonlyArray<Progress>): Position =>
  ended.reduce((furthest, { position }) => (position > furthest ? position : furthest), beginning)

interface Building {
  readonly report: Report
  readonly builders: ReadonlyArray<BuildShare>
  readonly options: Omit<ShareOptions, 'share'>
  /** Events folded before. */
  readonly folded: number
}
/** All builders at once; when one fails the others stop. */
const once = async ({ report, builders, options, folded }: Building) => {
  const failed = new AbortController()
  const signal = AbortSignal.any([failed.signal, ...(options.signal === undefined ? [] : [options.signal])])
  const events = builders.map(() => 0)
  const build = async (builder: BuildShare, index: number): Promise<Ended> => {
    const onProgress = (progress: Progress): void => {
      events[index] = progress.events
      options.onProgress?.({ ...progress, events: folded + sumOf(events) })
    }
    const share = { index, of: builders.length }
    const ended = await builder(report, { ...options, share, signal, onProgress })()
    if (isLeft(ended)) failed.abort()
    return ended
  }
  return together(await Promise.all(builders.map(build)))
}

/** Every share as far as the one that has come furthest: the history may grow while they build. */
export const buildShares = async (building: Omit<Building, 'folded'>): Promise<Ended> => {
  const { report, builders, options } = building
  let folded = 0
  for (let upTo: Position | undefined; ;) {
    const ended = await once({ report, builders, options: upTo === undefined ? options : { ...options, upTo }, folded })
    if (isLeft(ended)) return ended
    folded += sumOf(ended.right.map(({ events }) => events))
    const furthest = furthestOf(ended.right)
    if (options.signal?.aborted === true || ended.right.every(({ position }) => position === furthest))
      return right({ report: report.name, events: folded, position: furthest })
    upTo = furthest
  }
}
