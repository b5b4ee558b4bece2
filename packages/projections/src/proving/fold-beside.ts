/** The history folded again beside live rows, in a store of its own, to where they stand. */
import { isLeft, right, type Either } from 'fp-ts/lib/Either.js'
import { beginning, type Partition, type Position } from '@cofc/event-store'
import { versionOf } from '../event-format.ts'
import { follow } from '../follow.ts'
import type { Following, FollowingFailure, FollowOptions } from '../following.ts'
import type { CheckpointWithQuarantine, ReportStore } from '../report-store.ts'
import type { TableFailure } from '../table-fold.ts'
import type { AnyTable } from '../table.ts'
import type { TableProof } from './proof.ts'

export interface ProveOptions extends Pick<FollowOptions, 'signal' | 'pageSize' | 'onProgress'> {
  /** Only the streams of one partition: rows that no event of it leads to are passed over. */
  readonly partition?: Partition
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

/**
 * Tables that stand at one place are folded together. What cannot be read is parked: whether it was, is compared. Answers
 * why tables came to no proof.
 */
export const foldUpTo = async (
  { following, scratch, options }: Proving,
  standing: ReadonlyArray<Standing>
): Promise<Either<FollowingFailure, ReadonlyMap<string, string>>> => {
  const failures = new Map<string, string>()
  const again: Following = { ...following, reports: scratch, unreadable: 'park' }
  for (const upTo of new Set(standing.map(({ position }) => position))) {
    const tables = standing.filter(({ position }) => position === upTo).map(({ table }) => table)
    const done = await follow(again)(tables, { ...options, until: 'end', upTo })()
    if (isLeft(done)) return done
    for (const { table, failure, position } of done.right.tables) {
      if (failure !== null) failures.set(table, saysOf(failure))
      else if (position > upTo) failures.set(table, 'the rows were put back to an earlier day meanwhile')
    }
  }
  return right(failures)
}

/** First to where the rows stand now, so that little is left while they are held as they are. */
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
  const done = await foldUpTo(proving, able)
  return isLeft(done) ? done : right(undefined)
}
