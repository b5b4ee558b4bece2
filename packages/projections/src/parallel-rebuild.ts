/** A history folded by several builders at once, each into shadows of its own: no row depends on two partitions. */
import { isLeft, right, type Either } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { beginning, type Partition, type Position } from '@cofc/event-store'
import { followInto } from './follow.ts'
import { furthestOf, joinResults, type JoinedResult } from './follow-result.ts'
import type { Following, FollowingFailure, FollowOptions, FollowResult, Progress } from './following.ts'
import type { AnyTable } from './table.ts'

export interface PartitionOptions extends Pick<
  FollowOptions,
  'signal' | 'onProgress' | 'upTo' | 'pageSize' | 'writeEvery' | 'roomForRows'
> {
  readonly partition: Partition
}
/** Folds the streams of a partition into its shadows: to the end of the history, or as far as the others have come. */
export type BuildPartition = (
  tables: ReadonlyArray<AnyTable>,
  options: PartitionOptions
) => TaskEither<FollowingFailure, FollowResult>

/** Builds a partition in this thread. */
export const buildPartition =
  (following: Following): BuildPartition =>
  (tables, options) =>
    followInto(following, `shadow ${options.partition.index}`)(tables, { ...options, until: 'end' })

const sumOf = (numbers: ReadonlyArray<number>): number => numbers.reduce((sum, number) => sum + number, 0)

export interface Building {
  readonly tables: ReadonlyArray<AnyTable>
  /** Each builds one partition after another, until none is left. */
  readonly builders: ReadonlyArray<BuildPartition>
  readonly partitions: number
  readonly options: Omit<PartitionOptions, 'partition' | 'onProgress'> & {
    readonly onProgress?: (progress: BuildProgress) => void
  }
}
export interface BuildProgress extends Progress {
  /** Where each partition stands, while partitions are built. */
  readonly positions?: ReadonlyArray<Position>
}

/** Told by a partition, what all have done together: `folded` events were read before. */
const sumProgress = ({ partitions, options }: Building, folded: number) => {
  const events = Array.from({ length: partitions }, () => 0)
  const fetched = Array.from({ length: partitions }, () => 0)
  const positions = Array.from({ length: partitions }, () => beginning)
  return (index: number) => (progress: Progress) => {
    events[index] = progress.events
    fetched[index] = progress.fetched ?? 0
    positions[index] = progress.position
    options.onProgress?.({
      ...{ position: progress.position, positions },
      ...{ events: folded + sumOf(events), fetched: sumOf(fetched) }
    })
  }
}

type Ended = Either<FollowingFailure, FollowResult>
/** All partitions, as many at once as there are builders; when one fails the others stop. */
const once = async (
  building: Building,
  folded: number
): Promise<Either<FollowingFailure, ReadonlyArray<FollowResult>>> => {
  const { tables, builders, partitions, options } = building
  const failed = new AbortController()
  const signal = AbortSignal.any([failed.signal, ...(options.signal === undefined ? [] : [options.signal])])
  const progressOf = sumProgress(building, folded)
  const waiting = Array.from({ length: partitions }, (_, index) => index)
  const ended: Array<Ended> = []
  const build = async (builder: BuildPartition): Promise<void> => {
    for (let index = waiting.shift(); index !== undefined; index = waiting.shift()) {
      const partition = { index, of: partitions }
      const one = await builder(tables, { ...options, partition, signal, onProgress: progressOf(index) })()
      if (isLeft(one)) failed.abort()
      ended.push(one)
    }
  }
  await Promise.all(builders.map(build))
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
