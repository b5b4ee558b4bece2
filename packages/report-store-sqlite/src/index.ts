/** A report store on node:sqlite: rows and marks in one file. */
import { isLeft, left, right } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { DatabaseSync } from 'node:sqlite'
import {
  areTogether,
  sameMark,
  writesQuarantine,
  type Advance,
  type KeptRow,
  type Mark,
  type MarkMoved,
  type Reading,
  type ReportStore,
  type ReportStoreFailure,
  type RowSet,
  type ShadowsApart
} from '@cofc/projections'
import { attempt, inTransaction } from './attempt.ts'
import { openDatabase } from './database.ts'
import { quarantineIn } from './quarantine.ts'
import { createTable, dropTable, onTable, type Generation } from './generation.ts'

export interface SqliteReportStore {
  readonly reports: ReportStore
  readonly close: () => void
}

const byKey = (rows: ReadonlyArray<KeptRow>): ReadonlyArray<KeptRow> =>
  [...new Map(rows.map(row => [row.key, row])).values()].toSorted((one, other) => (one.key < other.key ? -1 : 1))

const tablesOf = (database: DatabaseSync) => {
  const opened = new Map<number, Generation>()
  return {
    of: (generation: number): Generation => {
      const table = opened.get(generation) ?? onTable(database, generation)
      opened.set(generation, table)
      return table
    },
    drop: (generation: number): void => {
      opened.delete(generation)
      dropTable(database, generation)
    }
  }
}

const storeOn = (database: DatabaseSync): ReportStore => {
  const markOf = database.prepare(
    'select generation, version, position, round from sets where report = ? and which = ?'
  )
  const setMark = database.prepare(
    'insert or replace into sets (report, which, generation, version, position, round) values (?, ?, ?, ?, ?, ?)'
  )
  const shadows = database.prepare(
    "select generation, version, position, round from sets where report = ? and which <> 'live' order by which"
  )
  const removeShadows = database.prepare("delete from sets where report = ? and which <> 'live'")
  const tables = tablesOf(database)
  const quarantine = quarantineIn(database)

  const mark = ({ report, which }: RowSet): Mark | null => {
    const found = markOf.get(report, which) as unknown as Mark | undefined
    return found === undefined ? null : { ...found }
  }
  const shadowsOf = (report: string) => shadows.all(report) as unknown as ReadonlyArray<Mark>
  /** The shadows of a report share one table, for no row is in two of them. */
  const tableFor = ({ report, which }: RowSet): number =>
    (which === 'live' ? undefined : shadowsOf(report)[0]?.generation) ?? createTable(database)
  const advance = (set: RowSet, change: Advance): Mark | MarkMoved => {
    const { from, to, rows } = change
    const actual = mark(set)
    if (!sameMark(actual, from)) return { type: 'MarkMoved', actual }
    const generation = actual?.generation ?? tableFor(set)
    const table = tables.of(generation)
    for (const row of rows) table.put(row)
    quarantine.write(set, change)
    const round = (actual?.round ?? 0) + (writesQuarantine(change) ? 1 : 0)
    setMark.run(set.report, set.which, generation, to.version, to.position, round)
    return { ...to, generation, round }
  }
  const dropShadows = (report: string): void => {
    for (const generation of new Set(shadowsOf(report).map(shadow => shadow.generation))) tables.drop(generation)
    removeShadows.run(report)
    quarantine.dropShadows(report)
  }
  const swap = (report: string): ShadowsApart | null => {
    const marks = shadowsOf(report)
    const [first] = marks
    if (first === undefined) return null
    if (!areTogether(marks)) return { type: 'ShadowsApart' }
    const before = mark({ report, which: 'live' })
    if (before !== null) tables.drop(before.generation)
    removeShadows.run(report)
    setMark.run(report, 'live', first.generation, first.version, first.position, first.round)
    quarantine.swap(report)
    return null
  }
  const readUnder = (report: string, prefixes: ReadonlyArray<string>): Reading => {
    const found = mark({ report, which: 'live' })
    if (found === null) return { mark: null, rows: [] }
    return { mark: found, rows: byKey(prefixes.flatMap(prefix => tables.of(found.generation).under(prefix))) }
  }
  const rowsOf = (set: RowSet, keys: ReadonlyArray<string>): ReadonlyArray<string | null> => {
    const found = mark(set)
    return keys.map(key => (found === null ? null : tables.of(found.generation).get(key)))
  }

  const reading =
    <A>(work: () => A): TaskEither<ReportStoreFailure, A> =>
    () =>
      attempt(() => inTransaction(database, 'deferred', work))
  const writing =
    <A>(work: () => A): TaskEither<ReportStoreFailure, A> =>
    () =>
      attempt(() => inTransaction(database, 'immediate', work))
  return {
    mark: set => reading(() => mark(set)),
    rows: (set, keys) => reading(() => rowsOf(set, keys)),
    quarantined: set => reading(() => quarantine.of(set)),
    read: (report, prefixes) => reading(() => readUnder(report, prefixes)),
    write: (set, change) => async () => {
      const written = await writing(() => advance(set, change))()
      if (isLeft(written)) return written
      return 'type' in written.right ? left(written.right) : right(written.right)
    },
    swap: report => async () => {
      const apart = await writing(() => swap(report))()
      if (isLeft(apart)) return apart
      return apart.right === null ? right(undefined) : left(apart.right)
    },
    dropShadows: report => writing(() => dropShadows(report))
  }
}

/**
 * The reports in the file at this path, made when there is none.
 * Throws when the file cannot be opened, is not ours, or was written by a later version: a matter of starting up.
 */
export const openSqliteReportStore = (path: string): SqliteReportStore => {
  const database = openDatabase(path)
  return { reports: storeOn(database), close: () => database.close() }
}
