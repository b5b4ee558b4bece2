/** Builds tables anew beside their live rows, which are read meanwhile, and puts them in their place all at once. */
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { beginning, type Position } from '@cofc/event-store'
import { follow } from './follow.ts'
import { furthestOf, joinResults, type JoinedResult } from './follow-result.ts'
import type { Following, FollowingFailure, FollowOptions, FollowResult } from './following.ts'
import { buildPartition, buildPartitions, type BuildPartition } from './parallel-rebuild.ts'
import type { ReportStoreFailure, ShadowsApart } from './report-store.ts'
import type { AnyTable } from './table.ts'

export interface RebuildResult extends FollowResult {
  /** A cancelled rebuild leaves the live rows as they were. So stay those of a table that failed. */
  readonly outcome: 'rebuilt' | 'cancelled'
}
export interface RebuildOptions extends Pick<FollowOptions, 'signal' | 'onProgress' | 'pageSize' | 'writeEvery'> {
  /** Who builds a partition of the streams each, usually in threads of their own: this thread alone, when left out. */
  readonly builders?: ReadonlyArray<BuildPartition>
  /** Tables that are followed meanwhile: the new rows take their place where these stand, so that all stay together. */
  readonly beside?: ReadonlyArray<AnyTable>
}
interface Rebuilding {
  readonly following: Following
  readonly tables: ReadonlyArray<AnyTable>
  readonly builders: ReadonlyArray<BuildPartition>
  readonly beside: ReadonlyArray<AnyTable>
  readonly options: Omit<RebuildOptions, 'builders' | 'beside'>
}
type Ended = Either<FollowingFailure, RebuildResult>

/** Another process may move the tables beside on again and again, while it follows. */
const mostRounds = 20

const namesOf = (tables: ReadonlyArray<AnyTable>): ReadonlyArray<string> => tables.map(({ name }) => name)
const ended = ({ events, ofType, tables }: FollowResult, outcome: RebuildResult['outcome']): Ended =>
  right({ events, ofType, tables, outcome })

/** Where the furthest stands of the live rows of these tables. */
const furthestLive = async (
  { reports }: Following,
  tables: ReadonlyArray<AnyTable>
): Promise<Either<ReportStoreFailure, Position>> => {
  const positions: Array<{ readonly position: Position }> = []
  for (const table of namesOf(tables)) {
    const checkpoint = await reports.checkpoint({ table, which: 'live' })()
    if (isLeft(checkpoint)) return checkpoint
    positions.push({ position: checkpoint.right?.position ?? beginning })
  }
  return right(furthestOf(positions))
}

/** What failed leaves nothing behind, and the rest takes its place at once. */
const putInPlace = async (
  { following: { reports }, tables, beside }: Rebuilding,
  { goesOn }: JoinedResult
): Promise<Either<ReportStoreFailure | ShadowsApart, void>> => {
  const names = namesOf(tables)
  const dropped = await reports.dropShadows(names.filter(name => !goesOn(name)))()
  return isLeft(dropped) ? dropped : reports.swap(names.filter(goesOn), namesOf(beside))()
}

/** Brings the tables beside and those being built to one place: the furthest where one of them stands. */
const bringTogether = async (
  rebuilding: Rebuilding,
  before: JoinedResult
): Promise<Either<FollowingFailure, readonly [Rebuilding, JoinedResult]>> => {
  const { following, tables, options } = rebuilding
  const live = await furthestLive(following, rebuilding.beside)
  if (isLeft(live)) return live
  const upTo = furthestOf([...before.tables.filter(({ table }) => before.goesOn(table)), { position: live.right }])
  const followed = await follow(following)(rebuilding.beside, { ...options, until: 'end', upTo })()
  if (isLeft(followed)) return followed
  const beside = rebuilding.beside.filter((_, place) => followed.right.tables[place]?.failure === null)
  const going = tables.filter(({ name }) => before.goesOn(name))
  const built = await buildPartitions({ ...rebuilding, tables: going, options: { ...options, upTo } })
  if (isLeft(built)) return built
  return right([{ ...rebuilding, beside }, joinResults(tables, [...before.results, ...built.right.results])])
}

/** What has been built takes its place; answers `null` when tables beside it stand elsewhere. */
const finish = async (rebuilding: Rebuilding, built: JoinedResult): Promise<Ended | null> => {
  if (rebuilding.options.signal?.aborted === true) return ended(built, 'cancelled')
  const swapped = await putInPlace(rebuilding, built)
  if (!isLeft(swapped)) return ended(built, 'rebuilt')
  return swapped.left.type === 'ShadowsApart' ? null : left(swapped.left)
}

const build = async (first: Rebuilding): Promise<Ended> => {
  const built = await buildPartitions(first)
  if (isLeft(built)) return built
  let [rebuilding, joined] = [first, built.right]
  for (let round = 0; round < mostRounds; round++) {
    const done = await finish(rebuilding, joined)
    if (done !== null) return done
    const together = await bringTogether(rebuilding, joined)
    if (isLeft(together)) return together
    ;[rebuilding, joined] = together.right
  }
  return left({ type: 'RebuildUnderWay', table: namesOf(first.tables).join(', ') })
}

/** Aborting the signal cancels. */
export const rebuild =
  (following: Following) =>
  (
    tables: ReadonlyArray<AnyTable>,
    { builders = [buildPartition(following)], beside = [], ...options }: RebuildOptions = {}
  ): TaskEither<FollowingFailure, RebuildResult> =>
  async (): Promise<Ended> => {
    const drop = following.reports.dropShadows(namesOf(tables))
    const cleared = await drop()
    if (isLeft(cleared)) return cleared
    const done = await build({ following, tables, builders, beside, options })
    if (!isLeft(done) && done.right.outcome === 'rebuilt') return done
    // The failure counts, whatever becomes of the shadows: the next rebuild removes them first.
    const dropped = await drop()
    return isLeft(dropped) && !isLeft(done) ? dropped : done
  }
