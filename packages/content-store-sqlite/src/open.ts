/**
 * The content store on node:sqlite, in a file of its own so that erasing can rewrite it whole.
 *
 * `secure_delete` overwrites what is freed, and erasing ends with a vacuum and an emptied log: no byte of the words
 * is left in any file.
 */
import { randomBytes } from 'node:crypto'
import { DatabaseSync } from 'node:sqlite'
import {
  drawSalt,
  referenceOf,
  referenceTo,
  type ContentRef,
  type ContentStore,
  type ContentStoreFailure,
  type Piece,
  type WordsOfCommand
} from '@cofc/content-store'
import { isLeft } from 'fp-ts/lib/Either.js'
import * as TE from 'fp-ts/lib/TaskEither.js'

export interface SqliteContentStore {
  readonly store: ContentStore
  /** Runs work whose changes become durable together at its end, or are undone together when it fails. */
  readonly together: <E, A>(work: TE.TaskEither<E, A>) => TE.TaskEither<E | ContentStoreFailure, A>
  readonly close: () => void
}

const schemaVersion = 2
const schema = `
  create table if not exists pieces (
    commitment text primary key, command text not null, field text not null, subject text not null, cycle text,
    length integer not null, salt text, words text, brought_at text not null, pending integer not null
  ) strict, without rowid;
  create index if not exists pieces_by_command on pieces (command, field);
  create index if not exists pieces_by_subject on pieces (subject, cycle);
  create index if not exists pieces_pending on pieces (brought_at) where pending = 1;
  create table if not exists code_keys (cycle text primary key, key text not null) strict, without rowid;
  create table if not exists checkpoints (follower text primary key, position text not null) strict, without rowid;
`

/** The first schema knew whom words are about by the id alone. */
const subjectsByKind = `
  update pieces set subject = case field when 'privateFacts' then 'reviewer ' else 'community ' end || subject
    where subject <> 'network';
`

const schemaOf = (database: DatabaseSync): number =>
  (database.prepare('pragma user_version').get() as { user_version: number }).user_version

/** Another process may do the same at this moment: whoever comes second finds it done. */
const bringUpToDate = (database: DatabaseSync): void => {
  database.exec('begin immediate')
  if (schemaOf(database) === 1) database.exec(subjectsByKind)
  database.exec(`pragma user_version = ${String(schemaVersion)}; commit`)
}

const openDatabase = (path: string): DatabaseSync => {
  const database = new DatabaseSync(path)
  database.exec(
    'pragma busy_timeout = 5000; pragma journal_mode = wal; pragma synchronous = full; pragma secure_delete = on'
  )
  const found = schemaOf(database)
  if (found > schemaVersion) {
    database.close()
    throw new Error(
      `the content store was written by a later version of this program (schema ${String(found)}, known ${String(schemaVersion)})`
    )
  }
  database.exec(schema)
  if (found !== schemaVersion) bringUpToDate(database)
  return database
}

interface Row {
  readonly commitment: string
  readonly length: number
}

/** Opens (and makes, if need be) the content store at a path. Throws when the file cannot be opened: a matter of start-up. */
export const openSqliteContentStore = (path: string): SqliteContentStore => {
  const database = openDatabase(path)
  const known = database.prepare(
    'select commitment, length from pieces where command = ? and field = ? and (words is null or words = ?) limit 1'
  )
  const insert = database.prepare('insert into pieces values (?, ?, ?, ?, ?, ?, ?, ?, ?, 1)')
  const confirm = database.prepare('update pieces set pending = 0 where commitment = ?')
  const sweep = database.prepare('delete from pieces where command = ? and pending = 1')
  const late = database.prepare('select distinct command from pieces where pending = 1 and brought_at < ?')
  const wordsOf = database.prepare('select words from pieces where commitment = ?')
  const concerning = 'from pieces where subject = ?1 and (?2 is null or cycle = ?2) and words is not null'
  const counted = database.prepare(`select count(*) as n ${concerning}`)
  const erased = database.prepare(
    'update pieces set words = null, salt = null where subject = ?1 and (?2 is null or cycle = ?2) and words is not null'
  )
  const drawKey = database.prepare('insert into code_keys values (?, ?) on conflict do nothing')
  const keyOf = database.prepare('select key from code_keys where cycle = ?')

  const checkpoint = database.prepare('select position from checkpoints where follower = ?')
  const begin = database.prepare('insert into checkpoints values (?, ?) on conflict do nothing')
  const move = database.prepare('update checkpoints set position = ?3 where follower = ?1 and position = ?2')

  let joined = false
  const inTransaction = <A>(work: () => A): A => {
    if (joined) return work()
    database.exec('begin immediate')
    try {
      const result = work()
      database.exec('commit')
      return result
    } catch (error) {
      database.exec('rollback')
      throw error
    }
  }
  const attempt = <A>(work: () => A): TE.TaskEither<ContentStoreFailure, A> =>
    TE.tryCatch(
      () => Promise.resolve().then(work),
      error => ({ type: 'ContentStoreUnavailable', reason: error instanceof Error ? error.message : 'unknown' })
    )

  const keepOne = ({ command, subject, cycle, at }: WordsOfCommand, { field, words }: Piece): ContentRef => {
    const found = known.get(command, field, words) as Row | undefined
    if (found !== undefined) return referenceOf(found.commitment, found.length)
    const salt = drawSalt()
    const reference = referenceTo(words, salt)
    insert.run(reference.commitment, command, field, subject, cycle, reference.length, salt, words, at)
    return reference
  }
  const emptyFiles = (): void => {
    database.exec('vacuum')
    const { busy } = database.prepare('pragma wal_checkpoint(truncate)').get() as { busy: number }
    if (busy !== 0)
      throw new Error('erased, but another process is reading: run the same erasure again so that the log is emptied')
  }

  return {
    store: {
      keep: words => attempt(() => inTransaction(() => words.pieces.map(piece => keepOne(words, piece)))),
      settle: (command, referred) =>
        attempt(() => {
          inTransaction(() => {
            for (const { commitment } of referred) confirm.run(commitment)
            sweep.run(command)
          })
        }),
      unsettled: before =>
        attempt(() =>
          (late.all(before) as unknown as ReadonlyArray<{ command: string }>).map(({ command }) => command)
        ),
      read: refs =>
        attempt(() =>
          refs.map(({ commitment }) => (wordsOf.get(commitment) as { words: string | null } | undefined)?.words ?? null)
        ),
      count: (subject, cycle) => attempt(() => (counted.get(subject, cycle) as { n: number }).n),
      erase: (subject, cycle) =>
        attempt(() => {
          const { changes } = inTransaction(() => erased.run(subject, cycle))
          emptyFiles()
          return Number(changes)
        }),
      codeKey: cycle =>
        attempt(() => {
          drawKey.run(cycle, randomBytes(32).toString('hex'))
          return (keyOf.get(cycle) as { key: string }).key
        }),
      checkpointOf: follower =>
        attempt(() => (checkpoint.get(follower) as { position: string } | undefined)?.position ?? null),
      moveCheckpoint: (follower, { from, to }) =>
        attempt(() => (from === null ? begin.run(follower, to) : move.run(follower, from, to)).changes > 0)
    },
    together: work => async () => {
      if (joined) return work()
      const begun = await attempt(() => {
        database.exec('begin immediate')
      })()
      if (isLeft(begun)) return begun
      joined = true
      const result = await work()
      joined = false
      const ended = await attempt(() => {
        database.exec(isLeft(result) ? 'rollback' : 'commit')
      })()
      return isLeft(ended) ? ended : result
    },
    close: () => {
      database.close()
    }
  }
}
