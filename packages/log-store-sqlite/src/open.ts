/**
 * A log on node:sqlite. Tiles and heads can be made again from the history; signed checkpoints cannot: the file is to be
 * backed up, and its checkpoints are to be sent out.
 */
import type { DatabaseSync, StatementSync } from 'node:sqlite'
import {
  addsSignatures,
  type Head,
  type KeptNote,
  type LogStore,
  type LogStoreFailure,
  type Statement
} from '@cofc/audit'
import { failureFrom, inTransaction, madeOn, openFile, withBackoff, type OpenedFile } from '@cofc/sqlite-file'
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { logFile } from './database.ts'
import { hashIn, packed, unpacked } from './hashes.ts'

export interface SqliteLogStore {
  readonly log: LogStore
  readonly close: () => void
}

/** How long, in milliseconds, other processes are waited for. */
const patience = 5_000
const types = { Corrupt: 'LogCorrupt', Unavailable: 'LogUnavailable' } as const
const waiting = withBackoff(patience, (error): LogStoreFailure => {
  const { type, reason } = failureFrom(error)
  return { type: types[type], reason }
})

/**
 * Opens (and makes, if need be) the log at a path; one that this user cannot write is opened to be read. Throws when the file
 * cannot be opened, is damaged, is not ours or was written by a later version: a matter of start-up.
 */
export const openSqliteLogStore = (path: string): SqliteLogStore =>
  madeOn(openFile(path, logFile, patience), logFile, onFile)

/** All heads are read so, and a row as an object costs more. */
const rowsAsArrays = (statement: StatementSync): StatementSync => {
  statement.setReturnArrays(true)
  return statement
}

const statementsOn = (database: DatabaseSync) => ({
  extent: database.prepare('select size, position from extent'),
  move: database.prepare('update extent set size = ?, position = ? where size = ?'),
  tile: database.prepare('select hashes from tiles where level = ? and tile = ?'),
  putTile: database.prepare('insert or replace into tiles (level, tile, hashes) values (?, ?, ?)'),
  head: database.prepare('select version, leaf, has_links from heads where stream = ?'),
  putHead: database.prepare('insert or replace into heads (stream, version, leaf, has_links) values (?, ?, ?, ?)'),
  forgetting: [
    database.prepare("update extent set size = 0, position = ''"),
    database.prepare('delete from tiles'),
    database.prepare('delete from heads')
  ],
  latest: database.prepare('select size, position, note from checkpoints order by size desc limit 1'),
  putNote: database.prepare('insert or replace into checkpoints (size, position, note) values (?, ?, ?)'),
  headsAfter: rowsAsArrays(
    database.prepare('select stream, version, leaf, has_links from heads where stream > ? order by stream limit ?')
  ),
  notesAfter: database.prepare('select size, position, note from checkpoints where size > ? order by size limit ?'),
  stated: database.prepare('select text from statements where kind = ? and size = ?'),
  statedOf: database.prepare('select size, text from statements where kind = ? order by size'),
  putStatement: database.prepare('insert or ignore into statements (kind, size, text) values (?, ?, ?)')
})

const onFile = ({ database, expectInPlace, isReadOnly }: OpenedFile): SqliteLogStore => {
  const statements = statementsOn(database)
  const attempt =
    <A>(work: () => A): TaskEither<LogStoreFailure, A> =>
    () =>
      waiting(() => {
        if (isReadOnly) expectInPlace()
        return work()
      })
  /** All of it or nothing; a refusal changes nothing. */
  const changing =
    <E, A>(work: () => Either<E, A>): TaskEither<LogStoreFailure | E, A> =>
    async () => {
      const done = await attempt(() =>
        inTransaction(database, 'immediate', () => {
          const result = work()
          expectInPlace()
          return result
        })
      )()
      return isLeft(done) ? done : done.right
    }
  const { extent, move, putHead, putTile, latest, putNote, forgetting } = statements
  const newest = () => (latest.get() as unknown as KeptNote | undefined) ?? null
  const sizeNow = () => (extent.get() as { size: number }).size

  const log: LogStore = {
    extent: attempt(() => ({ ...(extent.get() as { size: number; position: string }) })),
    tiles: wanted => attempt(() => wanted.map(({ level, index }) => hashesIn(statements.tile.get(level, index)))),
    heads: streams => attempt(() => streams.flatMap(stream => headIn(stream, statements.head.get(stream)))),
    headsAfter: (stream, most) =>
      attempt(() => (statements.headsAfter.all(stream, most) as unknown as ReadonlyArray<HeadRow>).map(headOf)),
    extend: (from, { to, tiles, heads }) =>
      changing(() => {
        if (move.run(to.size, to.position, from.size).changes === 0)
          return left({ type: 'LogMoved' as const, size: sizeNow() })
        for (const { level, index, hashes } of tiles) putTile.run(level, index, packed(hashes))
        for (const { stream, version, leaf, hasLinks } of heads)
          putHead.run(stream, version, packed([leaf]), hasLinks ? 1 : 0)
        return right(undefined)
      }),
    forget: changing(() => {
      for (const one of forgetting) one.run()
      return right(undefined)
    }),
    latest: attempt(() => {
      const found = newest()
      return found === null ? null : { ...found }
    }),
    sign: ({ size, position, note }) =>
      changing(() => {
        const before = newest()
        if (before !== null && !(size > before.size || (size === before.size && addsSignatures(note, before.note))))
          return left({ type: 'AlreadySigned' as const, size: before.size })
        putNote.run(size, position, note)
        return right(undefined)
      }),
    checkpointsAfter: (size, most) =>
      attempt(() => statements.notesAfter.all(size, most).map(row => ({ ...(row as unknown as KeptNote) }))),
    statements: kind =>
      attempt(() =>
        statements.statedOf.all(kind).map(row => ({ kind, ...(row as unknown as Pick<Statement, 'size' | 'text'>) }))
      ),
    state: ({ kind, size, text }) =>
      changing(() => {
        const before = statements.stated.get(kind, size)
        if (before !== undefined && before['text'] !== text) return left({ type: 'AlreadySigned' as const, size })
        statements.putStatement.run(kind, size, text)
        return right(undefined)
      })
  }
  return {
    log,
    close: () => {
      database.close()
    }
  }
}

const hashesIn = (row: unknown): ReturnType<typeof unpacked> =>
  row === undefined ? [] : unpacked((row as { hashes: Uint8Array }).hashes)

type HeadRow = readonly [stream: string, version: number, leaf: Uint8Array, hasLinks: number]
const headOf = ([stream, version, leaf, hasLinks]: HeadRow): Head => {
  return { stream, version, leaf: hashIn(leaf), hasLinks: hasLinks === 1 }
}

const headIn = (stream: string, row: unknown): ReadonlyArray<Head> => {
  if (row === undefined) return []
  const { version, leaf, has_links } = row as { version: number; leaf: Uint8Array; has_links: number }
  return [headOf([stream, version, leaf, has_links])]
}
