/** The history folded again beside live rows, in a store of its own, to where they stand. */
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import { beginning, type Partition, type Position } from '@cofc/event-store'
import { versionOf } from '../event-format.ts'
import { follow } from '../follow.ts'
import type { Following, FollowingFailure, FollowOptions } from '../following.ts'
import { buildShadows } from '../build-shadows.ts'
import { buildPartition, type BuildPartition } from '../parallel-rebuild.ts'
import type {
  CheckpointWithQuarantine,
  ReportStore,
  ReportStoreFailure,
  RowsBehind,
  ShadowsApart
} from '../report-store.ts'
import type { TableFailure } from '../table-fold.ts'
import type { AnyTable } from '../table.ts'
import type { TableProof } from './proof.ts'

export interface ProveOptions extends Pick<FollowOptions, 'signal' | 'pageSize' | 'onProgress' | 'roomForRows'> {
  /** Only the streams of one partition: rows that no event of it leads to are passed over. */
  readonly partition?: Partition
  /** Who builds a part of what is folded again each, into the store that is of nobody else: this thread, when left out. */
  readonly builders?: ReadonlyArray<BuildPartition>
}
export interface Proving {
  readonly following: Following
  /** Empty, and of nobody else. */
  readonly scratch: ReportStore
  readonly options: ProveOptions
}
/** A table that can be proved, and where its live rows stand. */
export interface Standing {
  readonly table: AnyTable
  readonly position: Position
  readonly live: CheckpointWithQuarantine
}
export type CannotTell = Extract<TableProof, { readonly outcome: 'cannot tell' }>
export const cannotTell = (table: string, says: string): CannotTell => ({ outcome: 'cannot tell', table, says })

export const standingOf = (
  { following: { format } }: Proving,
  table: AnyTable,
  live: CheckpointWithQuarantine
): Standing | CannotTell => {
  const { checkpoint } = live
  if (checkpoint === null) return cannotTell(table.name, 'there are no rows yet')
  if (checkpoint.version !== versionOf(table, format))
    return cannotTell(table.name, 'the rows are of another version of the table: rebuild it')
  return { table, position: checkpoint.position, live }
}
const saysOf = (failure: TableFailure): string =>
  failure.type === 'FoldFailed'
    ? `the table fails at ${failure.position}: ${failure.reason}`
    : `the table stopped: ${failure.type}`

const byPlace = (standing: ReadonlyArray<Standing>): ReadonlyMap<Position, ReadonlyArray<AnyTable>> => {
  const tables = new Map<Position, ReadonlyArray<AnyTable>>()
  for (const { table, position } of standing) tables.set(position, [...(tables.get(position) ?? []), table])
  return tables
}
/** What cannot be read is parked: whether it was, is compared. */
const again = ({ following, scratch }: Proving): Following => ({
  ...following,
  reports: scratch,
  unreadable: 'park'
})

/** Tables that stand at one place are folded together. Answers why tables came to no proof. */
export const foldUpTo = async (
  proving: Proving,
  standing: ReadonlyArray<Standing>
): Promise<Either<FollowingFailure, ReadonlyMap<string, string>>> => {
  const failures = new Map<string, string>()
  for (const [upTo, tables] of byPlace(standing)) {
    const { builders: _, ...options } = proving.options
    const done = await follow(again(proving))(tables, { ...options, until: 'end', upTo })()
    if (isLeft(done)) return done
    for (const { table, failure, position } of done.right.tables) {
      if (failure !== null) failures.set(table, saysOf(failure))
      else if (position > upTo) failures.set(table, 'the rows were put back to an earlier day meanwhile')
    }
  }
  return right(failures)
}

/**
 * The same from the first event, as a rebuild does it: by several, in as many partitions as their rows need. A table that
 * fails has no rows then, and is told when it fails again.
 */
const buildUpTo = async (
  proving: Proving,
  standing: ReadonlyArray<Standing>
): Promise<Either<FollowingFailure, void>> => {
  const following = again(proving)
  const { builders = [buildPartition(following)], partition: _, ...options } = proving.options
  for (const [upTo, tables] of byPlace(standing)) {
    const built = await buildShadows({ following, tables, builders, options: { ...options, upTo } }, true)
    if (isLeft(built)) return built
    const { joined, partitions } = built.right
    const names = tables.map(({ name }) => name).filter(joined.goesOn)
    const swapped = await following.reports.swap(names, { partitions })()
    // Shadows that have not all come there are of no use: their tables are folded again with the live rows in view.
    if (isLeft(swapped) && isOfStore(swapped.left)) return left(swapped.left)
  }
  return right(undefined)
}
const isOfStore = (failure: ReportStoreFailure | ShadowsApart | RowsBehind): failure is ReportStoreFailure =>
  failure.type === 'ReportStoreUnavailable' || failure.type === 'ReportStoreCorrupt'

/**
 * First to where the rows stand now, so that little is left while they are held as they are. A sample is few events for
 * every row that there is, and is followed.
 */
export const foldBefore = async (
  proving: Proving,
  tables: ReadonlyArray<AnyTable>
): Promise<Either<FollowingFailure, void>> => {
  const able: Array<Standing> = []
  for (const table of tables) {
    const found = await proving.following.reports.checkpoint({ table: table.name, which: 'live' })()
    if (isLeft(found)) return found
    const standing = standingOf(proving, table, { checkpoint: found.right, quarantined: [] })
    if (!('outcome' in standing) && standing.position !== beginning) able.push(standing)
  }
  if (proving.options.partition === undefined) return buildUpTo(proving, able)
  const done = await foldUpTo(proving, able)
  return isLeft(done) ? done : right(undefined)
}
