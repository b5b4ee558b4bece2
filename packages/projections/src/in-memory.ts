/** A report store that keeps everything in memory. */
import { left, right, type Either } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import {
  byPosition,
  copied,
  joined,
  movedIn,
  nameOf,
  nothing,
  put,
  readingsOf,
  walkThrough,
  type Contents,
  type Sets
} from './in-memory-sets.ts'
import {
  writesQuarantine,
  type Advance,
  type Checkpoint,
  type CheckpointMoved,
  type FormerRows,
  type ReportStore,
  type RowsBehind,
  type Run,
  type ShadowsApart,
  type SwapOptions,
  type Which
} from './report-store.ts'
import { whyNoPlace } from './take-place.ts'

const later =
  <E, A>(answer: () => Either<E, A>): TaskEither<E, A> =>
  async () =>
    answer()

export const inMemoryReportStore = (): ReportStore => {
  const sets: Sets = new Map()
  const runs = new Map<string, Run>()
  let generations = 0
  const shadowsOf = (table: string): ReadonlyArray<[string, Contents]> =>
    [...sets].filter(([name]) => name.startsWith(`${table} shadow `))
  const dropShadows = (table: string): void => {
    for (const [name] of shadowsOf(table)) sets.delete(name)
    runs.delete(table)
  }
  const live = (table: string): Contents | undefined => sets.get(nameOf({ table, which: 'live' }))
  const checkpointOf = (contents: Contents | undefined): Checkpoint | null => contents?.checkpoint ?? null
  const besideOf = ({ beside = [] }: SwapOptions): ReadonlyArray<Checkpoint | null> =>
    beside.map(table => checkpointOf(live(table)))
  const advance = (which: Which, change: Advance): Checkpoint => {
    const { table, from, to } = change
    const contents = sets.get(nameOf({ table, which })) ?? nothing()
    const round = (from?.round ?? 0) + (writesQuarantine(change) ? 1 : 0)
    const checkpoint = { ...to, generation: from?.generation ?? ++generations, round }
    put(contents, change)
    sets.set(nameOf({ table, which }), { ...contents, checkpoint })
    return checkpoint
  }
  /** What was live is the former. */
  const replace = (table: string, by: Contents): void => {
    const before = live(table)
    sets.delete(nameOf({ table, which: 'former' }))
    if (before !== undefined) sets.set(nameOf({ table, which: 'former' }), before)
    sets.set(nameOf({ table, which: 'live' }), by)
  }
  const takePlace = (table: string): void => {
    const [first, ...others] = shadowsOf(table).map(([, contents]) => contents)
    if (first === undefined) return
    replace(table, joined([first, ...others]))
    dropShadows(table)
  }
  const swap = (tables: ReadonlyArray<string>, options: SwapOptions): Either<ShadowsApart | RowsBehind, void> => {
    const replacing = tables.map(table => ({
      table,
      by: shadowsOf(table).flatMap(([, { checkpoint }]) => checkpoint ?? []),
      live: checkpointOf(live(table))
    }))
    const why = whyNoPlace(replacing, besideOf(options), options)
    if (why !== null) return left(why)
    tables.forEach(takePlace)
    return right(undefined)
  }
  const rollBack = (
    formers: ReadonlyArray<FormerRows>,
    options: SwapOptions
  ): Either<CheckpointMoved | ShadowsApart | RowsBehind, void> => {
    const expected = formers.map(({ table, checkpoint }) => ({ table, which: 'former', from: checkpoint }) as const)
    const moved = movedIn(sets, expected)
    if (moved !== null) return left(moved)
    const replacing = formers.map(({ table, checkpoint }) => ({
      table,
      by: [checkpoint],
      live: checkpointOf(live(table))
    }))
    const why = whyNoPlace(replacing, besideOf(options), options)
    if (why !== null) return left(why)
    for (const { table } of formers) replace(table, sets.get(nameOf({ table, which: 'former' })) ?? nothing())
    return right(undefined)
  }
  const readAs: ReportStore['readAs'] =
    taking =>
    (wanted, further = () => ({})) =>
      later(() => {
        const first = readingsOf(sets, wanted, taking)
        return right({ ...first, ...readingsOf(sets, further(first), taking) })
      })
  return {
    checkpoint: set => later(() => right(sets.get(nameOf(set))?.checkpoint ?? null)),
    rows: (set, ids) => later(() => right(ids.map(id => sets.get(nameOf(set))?.rows.get(id) ?? null))),
    quarantined: set =>
      later(() => right([...(sets.get(nameOf(set))?.quarantine.values() ?? [])].toSorted(byPosition))),
    read: readAs(row => row),
    readAs,
    count: table => later(() => right(live(table)?.rows.size ?? 0)),
    walk: (tables, walker) =>
      walkThrough(
        tables.map(table => [table, copied(live(table))]),
        walker
      ),
    write: (which, advances) =>
      later((): Either<CheckpointMoved, ReadonlyArray<Checkpoint>> => {
        const expected = advances.map(({ table, from }) => ({ table, which, from }))
        const moved = movedIn(sets, expected)
        return moved === null ? right(advances.map(change => advance(which, change))) : left(moved)
      }),
    swap: (tables, options = {}) => later(() => swap(tables, options)),
    rollBack: (formers, options = {}) => later(() => rollBack(formers, options)),
    dropFormer: tables =>
      later(() => {
        for (const table of tables) sets.delete(nameOf({ table, which: 'former' }))
        return right(undefined)
      }),
    run: table => later(() => right(runs.get(table) ?? null)),
    begin: begun =>
      later(() => {
        for (const run of begun) {
          dropShadows(run.table)
          runs.set(run.table, run)
        }
        return right(undefined)
      }),
    dropShadows: tables =>
      later(() => {
        tables.forEach(dropShadows)
        return right(undefined)
      })
  }
}
