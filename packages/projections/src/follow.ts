/**
 * Follows the history into the rows of tables, page by page: one loop for keeping up, for rebuilding and for replay.
 *
 * An event is decoded once and folded into every table that reads it. Pages are folded in memory; the rows they touched
 * and how far they have come are written in one transaction for all tables. So every event counts exactly once, whenever
 * the process ends, and all tables stand at one position. A table that halts or fails does so alone, with a named
 * failure; the others go on.
 */
import { isLeft, right, type Either } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { beginning } from '@cofc/event-store'
import { checkpointOf } from './checkpoint-of.ts'
import { versionOf } from './event-format.ts'
import { usualRoom, type Following, type FollowingFailure, type FollowOptions, type FollowResult } from './following.ts'
import { runLeg, tellStopped, type FollowRun, type Leg } from './follow-run.ts'
import type { ReportStoreFailure, Which } from './report-store.ts'
import { rowCache } from './row-cache.ts'
import type { AnyTable } from './table.ts'
import { goesOn, newTableFold, takeUp } from './table-fold.ts'

const readCheckpoints = async (run: FollowRun): Promise<Either<ReportStoreFailure, void>> => {
  const { following, which } = run
  for (const fold of run.folds.filter(goesOn)) {
    const found = await checkpointOf(following.reports, { table: fold.table.name, which })
    if (isLeft(found)) return found
    takeUp(fold, found.right, following.unreadable ?? 'halt')
  }
  return right(undefined)
}

/**
 * The tables that are furthest behind go first, as far as the next one stands: there it joins them. `null` when there is
 * nothing to go for.
 */
const nextLeg = ({ folds, options: { upTo } }: FollowRun): Leg | null => {
  const going = folds.filter(goesOn)
  const positions = [...new Set(going.map(({ position }) => position))].toSorted()
  const [from, next] = positions
  if (from === undefined || (upTo !== undefined && from >= upTo)) return null
  const end = next === undefined || (upTo !== undefined && upTo < next) ? upTo : next
  return { from, folds: going.filter(({ position }) => position === from), ...(end === undefined ? {} : { upTo: end }) }
}

const resultOf = ({ folded, ofType, folds }: FollowRun): FollowResult => ({
  events: folded,
  ofType: Object.fromEntries(ofType),
  tables: folds.map(({ table, checkpoint, failure }) => ({
    table: table.name,
    position: checkpoint?.position ?? beginning,
    failure
  }))
})

/** Legs until all that go on have been everywhere, an abort, or a failure of all. */
const runAll = async (run: FollowRun): Promise<Either<FollowingFailure, FollowResult>> => {
  for (;;) {
    const taken = await readCheckpoints(run)
    if (isLeft(taken)) return taken
    tellStopped(run)
    const leg = nextLeg(run)
    const ended = leg === null ? right<never, 'done'>('done') : await runLeg(run, leg)
    if (isLeft(ended)) return ended
    if (ended.right === 'done') return right(resultOf(run))
  }
}

/** Follows into the rows named. Ends when caught up (`end`), or when the signal aborts. */
export const followInto =
  (following: Following, which: Which) =>
  (tables: ReadonlyArray<AnyTable>, options: FollowOptions): TaskEither<FollowingFailure, FollowResult> =>
  () => {
    const cache = rowCache(options.roomForRows ?? usualRoom)
    const folds = tables.map(table => newTableFold(table, versionOf(table, following.format), cache.table()))
    const counts = { ofType: new Map(), unwritten: 0, folded: 0, fetched: 0 }
    return runAll({ following, which, options, cache, folds, told: new Set(), ...counts })
  }

/** Follows history into the live rows of these tables. */
export const follow = (following: Following) => followInto(following, 'live')
