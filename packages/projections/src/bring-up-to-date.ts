/** Brings tables up to the end of the history, whatever version their rows are of. */
import { isLeft, right, type Either } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { follow } from './follow.ts'
import { joinResults } from './follow-result.ts'
import type { Following, FollowingFailure, FollowResult, TableResult } from './following.ts'
import { rebuild, type RebuildOptions } from './rebuild.ts'
import { retryQuarantined, type RetryResult } from './retry-quarantined.ts'
import type { AnyTable } from './table.ts'

export interface BringOptions extends Omit<RebuildOptions, 'beside'> {
  /** Where no table has any rows, they are built as a rebuild builds them, unless several machines share that work. */
  readonly buildsFirst?: boolean
}
interface Followed {
  readonly tables: ReadonlyArray<AnyTable>
  readonly result: FollowResult
}

/** The tables whose result is so. */
const those = ({ tables, result }: Followed, isSo: (result: TableResult) => boolean): ReadonlyArray<AnyTable> =>
  tables.filter(({ name }) => result.tables.some(one => one.table === name && isSo(one)))

/** Those that need it are rebuilt together, beside those that do not. */
const rebuildThose = async (
  following: Following,
  followed: Followed,
  options: BringOptions
): Promise<Either<FollowingFailure, FollowResult>> => {
  const needing = those(followed, ({ failure }) => failure?.type === 'RebuildNeeded')
  if (needing.length === 0) return right(followed.result)
  const beside = those(followed, ({ failure }) => failure === null)
  const rebuilt = await rebuild(following)(needing, { ...options, beside })()
  if (isLeft(rebuilt)) return rebuilt
  const results = new Map(rebuilt.right.tables.map(result => [result.table, result]))
  const tables = followed.result.tables.map(result => results.get(result.table) ?? result)
  const { events, ofType } = joinResults([], [followed.result, rebuilt.right])
  return right({ events, ofType, tables })
}

/** A table that failed when it tried again has failed, though it goes on without what is parked. */
const withRetries = (result: FollowResult, retries: ReadonlyArray<RetryResult>): FollowResult => ({
  ...result,
  tables: result.tables.map(one => ({
    ...one,
    failure: one.failure ?? retries.find(({ table }) => table === one.table)?.failure ?? null
  }))
})

const haveNoRows = async (
  { reports }: Following,
  tables: ReadonlyArray<AnyTable>
): Promise<Either<FollowingFailure, boolean>> => {
  for (const { name: table } of tables) {
    const found = await reports.checkpoint({ table, which: 'live' })()
    if (isLeft(found)) return found
    if (found.right !== null) return right(false)
  }
  return right(true)
}

/**
 * The first rows are built in as many partitions as they need. Where another process builds them already they are followed
 * beside it, and so are tables that cannot be built to the end: as far as they can be read.
 */
const buildFirst = async (
  following: Following,
  tables: ReadonlyArray<AnyTable>,
  { buildsFirst, ...options }: BringOptions
): Promise<Either<FollowingFailure, FollowResult | null>> => {
  if (buildsFirst !== true) return right(null)
  const empty = await haveNoRows(following, tables)
  if (isLeft(empty) || !empty.right) return isLeft(empty) ? empty : right(null)
  const built = await rebuild(following)(tables, options)()
  return isLeft(built) && built.left.type === 'RebuildUnderWay' ? right(null) : built
}
/** What was built first, and what was followed after it: each table as it stands now. */
const inTurn = (built: FollowResult | null, followed: FollowResult): FollowResult =>
  built === null ? followed : { ...joinResults([], [built, followed]), tables: followed.tables }

/**
 * Follows, or rebuilds what is of another version. What was parked is tried again first, for this program may be a later
 * one.
 */
export const bringUpToDate =
  (following: Following) =>
  (tables: ReadonlyArray<AnyTable>, options: BringOptions = {}): TaskEither<FollowingFailure, FollowResult> =>
  async (): Promise<Either<FollowingFailure, FollowResult>> => {
    const retried = await retryQuarantined(following)(tables)()
    if (isLeft(retried)) return retried
    const built = await buildFirst(following, tables, options)
    if (isLeft(built)) return built
    const followed = await follow(following)(tables, { ...options, until: 'end' })()
    if (isLeft(followed)) return followed
    const result = inTurn(built.right, followed.right)
    const brought = await rebuildThose(following, { tables, result }, options)
    return isLeft(brought) ? brought : right(withRetries(brought.right, retried.right))
  }
