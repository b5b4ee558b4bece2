/** A history folded by several builders at once, each into shadows of its own: no row depends on two partitions. */
import { isLeft, right, type Either } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Partition } from '@cofc/event-store'
import { followInto } from './follow.ts'
import { furthestOf, joinResults, type JoinedResult } from './follow-result.ts'
import type { Following, FollowingFailure, FollowOptions, FollowResult } from './following.ts'
import type { AnyTable } from './table.ts'

export interface PartitionOptions extends Pick<
  FollowOptions,
  'signal' | 'onProgress' | 'upTo' | 'pageSize' | 'writeEvery'
> {
  readonly partition: Partition
}
/** Folds the streams of a partition into its shadows: to the end of the history, or as far as the others have come. */
export type BuildPartition = (
  tables: ReadonlyArray<AnyTable>,
  options: PartitionOptions
) => TaskEither<FollowingFailure, FollowResult>

/** Of about how many streams all builders together keep the rows in memory. */
const streamsInMemory = 4_000

/** Builds a partition in this thread. */
export const buildPartition =
  (following: Following): BuildPartition =>
  (tables, options) => {
    const { index, of } = options.partition
    const here = { ...options, until: 'end', streamsInMemory: Math.ceil(streamsInMemory / of) } as const
    return followInto(following, `shadow ${index}`)(tables, here)
  }

const sumOf = (numbers: ReadonlyArray<number>): number => numbers.reduce((sum, number) => sum + number, 0)

export interface Building {
  readonly tables: ReadonlyArray<AnyTable>
  readonly builders: ReadonlyArray<BuildPartition>
  readonly options: Omit<PartitionOptions, 'partition'>
}
/** All builders at once; when one fails the others stop. `folded` events were read before. */
const once = async (
  { tables, builders, options }: Building,
  folded: number
): Promise<Either<FollowingFailure, ReadonlyArray<FollowResult>>> => {
  const failed = new AbortController()
  const signal = AbortSignal.any([failed.signal, ...(options.signal === undefined ? [] : [options.signal])])
  const events = builders.map(() => 0)
  const build = async (builder: BuildPartition, index: number): Promise<Either<FollowingFailure, FollowResult>> => {
    const onProgress: PartitionOptions['onProgress'] = progress => {
      events[index] = progress.events
      options.onProgress?.({ ...progress, events: folded + sumOf(events) })
    }
    const partition = { index, of: builders.length }
    const ended = await builder(tables, { ...options, partition, signal, onProgress })()
    if (isLeft(ended)) failed.abort()
    return ended
  }
  const ended = await Promise.all(builders.map(build))
  return ended.find(isLeft) ?? right(ended.flatMap(one => (isLeft(one) ? [] : [one.right])))
}

/** Every partition as far as the one that has come furthest: the history may grow while they build. */
export const buildPartitions = async (building: Building): Promise<Either<FollowingFailure, JoinedResult>> => {
  const { options } = building
  let joined = joinResults(building.tables, [])
  for (let { upTo } = options; ;) {
    const tables = building.tables.filter(({ name }) => joined.goesOn(name))
    const here = { ...building, tables, options: upTo === undefined ? options : { ...options, upTo } }
    const ended = await once(here, joined.events)
    if (isLeft(ended)) return ended
    joined = joinResults(building.tables, [...joined.results, ...ended.right])
    const positions = ended.right.flatMap(result => result.tables).filter(({ table }) => joined.goesOn(table))
    const furthest = furthestOf(positions)
    if (options.signal?.aborted === true || positions.every(({ position }) => position === furthest))
      return right(joined)
    upTo = furthest
  }
}
