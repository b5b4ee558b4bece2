/** A report store that keeps everything in memory. */
import { left, right, type Either } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import {
  sameCheckpoint,
  standTogether,
  writesQuarantine,
  type Advance,
  type Checkpoint,
  type CheckpointMoved,
  type QuarantinedEvent,
  type Reading,
  type Readings,
  type ReportStore,
  type RowSet,
  type RowsWanted,
  type ShadowsApart,
  type StoredRow,
  type Which
} from './report-store.ts'

interface Contents {
  readonly checkpoint: Checkpoint | null
  readonly rows: Map<string, string>
  readonly quarantine: Map<string, QuarantinedEvent>
}
type Sets = Map<string, Contents>
const nameOf = ({ table, which }: RowSet): string => `${table} ${which}`
const nothing = (): Contents => ({ checkpoint: null, rows: new Map(), quarantine: new Map() })

const later =
  <E, A>(answer: () => Either<E, A>): TaskEither<E, A> =>
  async () =>
    answer()

const byId = (rows: ReadonlyArray<StoredRow>): ReadonlyArray<StoredRow> =>
  rows.toSorted((one, other) => (one.id < other.id ? -1 : 1))
const byPosition = (one: QuarantinedEvent, other: QuarantinedEvent): number => (one.position < other.position ? -1 : 1)

const put = (into: Contents, { rows, quarantine = [], release = [] }: Advance): void => {
  for (const { id, row } of rows) into.rows.set(id, row)
  for (const stream of release) into.quarantine.delete(stream)
  for (const event of quarantine) into.quarantine.set(event.stream, event)
}
/** Rows and quarantine of all of them in the first, for no row is in two of them. */
const joined = ([first, ...others]: readonly [Contents, ...ReadonlyArray<Contents>]): Contents => {
  for (const { rows, quarantine } of others) {
    for (const [id, row] of rows) first.rows.set(id, row)
    for (const [stream, event] of quarantine) first.quarantine.set(stream, event)
  }
  return first
}

const readingOf = (contents: Contents | undefined, wanted: RowsWanted[string]): Reading => {
  if (contents === undefined) return { checkpoint: null, rows: [] }
  const isWanted = (id: string): boolean => wanted === 'all' || wanted.some(prefix => id.startsWith(prefix))
  const rows = [...contents.rows].flatMap(([id, row]) => (isWanted(id) ? [{ id, row }] : []))
  return { checkpoint: contents.checkpoint, rows: byId(rows) }
}
const readingsOf = (sets: Sets, wanted: RowsWanted): Readings =>
  Object.fromEntries(
    Object.entries(wanted).map(([table, ids]) => [table, readingOf(sets.get(nameOf({ table, which: 'live' })), ids)])
  )

const movedIn = (sets: Sets, which: Which, advances: ReadonlyArray<Advance>): CheckpointMoved | null => {
  for (const { table, from } of advances) {
    const actual = sets.get(nameOf({ table, which }))?.checkpoint ?? null
    if (!sameCheckpoint(actual, from)) return { type: 'CheckpointMoved', table, actual }
  }
  return null
}

export const inMemoryReportStore = (): ReportStore => {
  const sets: Sets = new Map()
  let generations = 0
  const shadowsOf = (table: string): ReadonlyArray<[string, Contents]> =>
    [...sets].filter(([name]) => name.startsWith(`${table} shadow `))
  const dropShadows = (table: string): void => {
    for (const [name] of shadowsOf(table)) sets.delete(name)
  }
  const live = (table: string): Contents | undefined => sets.get(nameOf({ table, which: 'live' }))
  const advance = (which: Which, change: Advance): Checkpoint => {
    const { table, from, to } = change
    const contents = sets.get(nameOf({ table, which })) ?? nothing()
    const round = (from?.round ?? 0) + (writesQuarantine(change) ? 1 : 0)
    const checkpoint = { ...to, generation: from?.generation ?? ++generations, round }
    put(contents, change)
    sets.set(nameOf({ table, which }), { ...contents, checkpoint })
    return checkpoint
  }
  const takePlace = (table: string): void => {
    const [first, ...others] = shadowsOf(table).map(([, contents]) => contents)
    if (first === undefined) return
    sets.set(nameOf({ table, which: 'live' }), joined([first, ...others]))
    dropShadows(table)
  }
  return {
    checkpoint: set => later(() => right(sets.get(nameOf(set))?.checkpoint ?? null)),
    rows: (set, ids) => later(() => right(ids.map(id => sets.get(nameOf(set))?.rows.get(id) ?? null))),
    quarantined: set =>
      later(() => right([...(sets.get(nameOf(set))?.quarantine.values() ?? [])].toSorted(byPosition))),
    read: (wanted, further = () => ({})) =>
      later(() => {
        const first = readingsOf(sets, wanted)
        return right({ ...first, ...readingsOf(sets, further(first)) })
      }),
    write: (which, advances) =>
      later((): Either<CheckpointMoved, ReadonlyArray<Checkpoint>> => {
        const moved = movedIn(sets, which, advances)
        return moved === null ? right(advances.map(change => advance(which, change))) : left(moved)
      }),
    swap: (tables, beside = []) =>
      later((): Either<ShadowsApart, void> => {
        const shadows = tables.flatMap(shadowsOf).map(([, { checkpoint }]) => checkpoint)
        if (shadows.length === 0) return right(undefined)
        const all = [...shadows, ...beside.map(table => live(table)?.checkpoint ?? null)]
        if (!standTogether(all)) return left({ type: 'ShadowsApart' })
        tables.forEach(takePlace)
        return right(undefined)
      }),
    dropShadows: tables =>
      later(() => {
        tables.forEach(dropShadows)
        return right(undefined)
      })
  }
}
