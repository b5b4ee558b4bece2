/** Builds tables anew beside their live rows, which are read meanwhile, and puts them in their place all at once. */
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { buildShadows } from './build-shadows.ts'
import { joinResults, type JoinedResult } from './follow-result.ts'
import type { Following, FollowingFailure, FollowOptions, FollowResult } from './following.ts'
import { meet, mostRounds, namesOf, standElsewhere } from './meeting.ts'
import { buildPartition, buildPartitions, type BuildPartition, type BuildProgress } from './parallel-rebuild.ts'
import type { ReportStoreFailure, RowsBehind, ShadowsApart } from './report-store.ts'
import type { AnyTable } from './table.ts'

export interface RebuildResult extends FollowResult {
  /** A cancelled rebuild leaves the live rows as they were. So stay those of a table that failed. */
  readonly outcome: 'rebuilt' | 'cancelled'
}
export interface RebuildOptions extends Pick<FollowOptions, 'signal' | 'pageSize' | 'writeEvery' | 'roomForRows'> {
  readonly onProgress?: (progress: BuildProgress) => void
  /** Who builds a partition of the streams each, usually in threads of their own: this thread alone, when left out. */
  readonly builders?: ReadonlyArray<BuildPartition>
  /** Tables that are followed meanwhile: the new rows take their place where these stand, so that all stay together. */
  readonly beside?: ReadonlyArray<AnyTable>
  /** Whether what a rebuild built that was ended in the middle is built again. */
  readonly anew?: boolean
}
interface Rebuilding {
  readonly following: Following
  readonly tables: ReadonlyArray<AnyTable>
  readonly builders: ReadonlyArray<BuildPartition>
  readonly partitions: number
  readonly beside: ReadonlyArray<AnyTable>
  /** Whether live rows are of a history that is gone. */
  readonly mayGoBack: boolean
  readonly options: Omit<RebuildOptions, 'builders' | 'beside' | 'anew'>
}
type Ended = Either<FollowingFailure, RebuildResult>

const ended = ({ events, ofType, tables }: FollowResult, outcome: RebuildResult['outcome']): Ended =>
  right({ events, ofType, tables, outcome })

/** What failed leaves nothing behind, and the rest takes its place at once. */
const putInPlace = async (
  { following: { reports }, tables, beside, mayGoBack, partitions }: Rebuilding,
  { goesOn }: JoinedResult
): Promise<Either<ReportStoreFailure | ShadowsApart | RowsBehind, void>> => {
  const names = namesOf(tables)
  const dropped = await reports.dropShadows(names.filter(name => !goesOn(name)))()
  return isLeft(dropped)
    ? dropped
    : reports.swap(names.filter(goesOn), { beside: namesOf(beside), mayGoBack, partitions })()
}

/** Brings what is being built to where the live rows stand. */
const bringTogether = async (
  rebuilding: Rebuilding,
  before: JoinedResult
): Promise<Either<FollowingFailure, readonly [Rebuilding, JoinedResult]>> => {
  const { tables, options } = rebuilding
  const going = tables.filter(({ name }) => before.goesOn(name))
  const standing = before.tables.filter(({ table }) => before.goesOn(table))
  const met = await meet({ ...rebuilding, going }, standing)
  if (isLeft(met)) return met
  const { upTo, beside, mayGoBack } = met.right
  const further = await buildPartitions({ ...rebuilding, tables: going, options: { ...options, ...upTo } })
  if (isLeft(further)) return further
  return right([
    { ...rebuilding, beside, mayGoBack },
    joinResults(tables, [...before.results, ...further.right.results])
  ])
}

/** What has been built takes its place; answers `null` when it stands elsewhere than the live rows. */
const finish = async (rebuilding: Rebuilding, built: JoinedResult): Promise<Ended | null> => {
  if (rebuilding.options.signal?.aborted === true) return ended(built, 'cancelled')
  const swapped = await putInPlace(rebuilding, built)
  if (!isLeft(swapped)) return ended(built, 'rebuilt')
  return standElsewhere(swapped.left) ? null : left(swapped.left)
}

const build = async (first: Omit<Rebuilding, 'partitions'>, anew: boolean): Promise<Ended> => {
  const built = await buildShadows(first, anew)
  if (isLeft(built)) return built
  const { partitions } = built.right
  let [rebuilding, joined]: readonly [Rebuilding, JoinedResult] = [{ ...first, partitions }, built.right.joined]
  for (let round = 0; round < mostRounds; round++) {
    const done = await finish(rebuilding, joined)
    if (done !== null) return done
    const together = await bringTogether(rebuilding, joined)
    if (isLeft(together)) return together
    ;[rebuilding, joined] = together.right
  }
  return left({ type: 'RebuildUnderWay', table: namesOf(first.tables).join(', ') })
}

/**
 * Aborting the signal cancels, and what was built is dropped. A rebuild that ended in the middle in any other way is
 * taken up by the next of the same tables.
 */
export const rebuild =
  (following: Following) =>
  (
    tables: ReadonlyArray<AnyTable>,
    { builders = [buildPartition(following)], beside = [], anew = false, ...options }: RebuildOptions = {}
  ): TaskEither<FollowingFailure, RebuildResult> =>
  async (): Promise<Ended> => {
    const done = await build({ following, tables, builders, beside, mayGoBack: false, options }, anew)
    if (isLeft(done) || done.right.outcome === 'rebuilt') return done
    const dropped = await following.reports.dropShadows(namesOf(tables))()
    return isLeft(dropped) ? dropped : done
  }
