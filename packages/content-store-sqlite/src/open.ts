/**
 * The content store on node:sqlite, in a file of its own so that erasing can rewrite it whole.
 *
 * `secure_delete` overwrites what is freed, and erasing ends with a vacuum and an emptied log: no byte of the words
 * is left in any file.
 */
import { randomBytes } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import type { ContentStore, ContentStoreFailure } from '@cofc/content-store'
import { damaged, failureFrom, heldByOthers, madeOn, openFile, withBackoff, type OpenedFile } from '@cofc/sqlite-file'
import { isLeft, left } from 'fp-ts/lib/Either.js'
import type * as TE from 'fp-ts/lib/TaskEither.js'
import { contentFile } from './database.ts'
import { fileOf, keepPiece, saltedWordsOf, wordsOf } from './pieces.ts'
import { prepare, type Statements } from './statements.ts'

export interface SqliteContentStore {
  readonly store: ContentStore
  /** Runs work whose changes become durable together at its end, or are undone together when it fails. */
  readonly together: <E, A>(work: TE.TaskEither<E, A>) => TE.TaskEither<E | ContentStoreFailure, A>
  readonly close: () => void
}

/** How long, in milliseconds, other processes are waited for. */
const patience = 5_000
const unavailable = (error: unknown): ContentStoreFailure => ({
  type: 'ContentStoreUnavailable',
  reason: failureFrom(error).reason
})
const waiting = withBackoff(patience, unavailable)

/**
 * Opens (and makes, if need be) the content store at a path; one that this user cannot write is opened to be read. Throws
 * when the file cannot be opened, is damaged, is not ours or was written by a later version: a matter of start-up.
 */
export const openSqliteContentStore = (path: string): SqliteContentStore =>
  madeOn(openFile(path, contentFile, patience), contentFile, onFile)

const onFile = ({ database, expectInPlace, isReadOnly }: OpenedFile): SqliteContentStore => {
  const statements = prepare(database)
  const {
    begin,
    checkpoint,
    confirm,
    counted,
    eraseFile,
    erased,
    erasedAbout,
    erasedFiles,
    issue,
    keepIssue,
    key,
    late,
    move,
    sweep,
    sweepAbout,
    sweepFiles
  } = statements
  const { change, together } = changesOf(database, expectInPlace)
  const attempt =
    <A>(work: () => A): TE.TaskEither<ContentStoreFailure, A> =>
    () =>
      waiting(() => {
        if (isReadOnly) expectInPlace()
        return work()
      })
  const changing = <A>(work: () => A) => attempt(() => change(work))
  const thenEmptied =
    <A>(work: () => A): TE.TaskEither<ContentStoreFailure, A> =>
    async () => {
      const done = await changing(work)()
      if (isLeft(done)) return done
      const emptied = await attempt(() => emptyFiles(database))()
      return isLeft(emptied) ? left(notEmptied(emptied.left)) : done
    }

  return {
    store: {
      keep: words => changing(() => words.pieces.map(piece => keepPiece(statements, words, piece))),
      settle: (command, referred) =>
        changing(() => {
          for (const { commitment } of referred) confirm.run(commitment)
          sweepAbout.run(command)
          sweepFiles.run(command)
          sweep.run(command)
        }),
      unsettled: before =>
        attempt(() =>
          (late.all(before) as unknown as ReadonlyArray<{ command: string }>).map(({ command }) => command)
        ),
      read: refs => attempt(() => refs.map(ref => wordsOf(statements, ref))),
      salted: refs => attempt(() => refs.map(ref => saltedWordsOf(statements, ref))),
      count: (subject, cycle) => attempt(() => (counted.get(subject, cycle) as { n: number }).n),
      file: ref => attempt(() => fileOf(statements, ref)),
      eraseFile: ({ commitment }) => thenEmptied(() => Number(eraseFile.run(commitment).changes) > 0),
      erase: (subject, cycle) =>
        thenEmptied(() => {
          const { changes } = erased.run(subject, cycle)
          erasedAbout.run()
          erasedFiles.run()
          return Number(changes)
        }),
      codeKey: cycle => attempt(() => keyIn(key.get(cycle) ?? change(() => drawnKey(statements, cycle)))),
      keepIssue: (sha256, text) =>
        changing(() => {
          keepIssue.run(sha256, text)
        }),
      issue: sha256 => attempt(() => (issue.get(sha256) as { text: string } | undefined)?.text ?? null),
      checkpointOf: follower =>
        attempt(() => (checkpoint.get(follower) as { position: string } | undefined)?.position ?? null),
      moveCheckpoint: (follower, { from, to }) =>
        changing(() => (from === null ? begin.run(follower, to) : move.run(follower, from, to)).changes > 0)
    },
    together,
    close: () => {
      database.close()
    }
  }
}
/** Another process may draw it at the same moment: whichever came first stands. */
const drawnKey = ({ drawKey, key }: Statements, cycle: string) => {
  drawKey.run(cycle, randomBytes(32).toString('hex'))
  return key.get(cycle)
}
const keyIn = (row: Readonly<Record<string, unknown>> | undefined): string => {
  const { key } = row ?? {}
  if (typeof key === 'string' && /^[\da-f]{64}$/.test(key)) return key
  throw damaged('a key of codes is none: the file is damaged')
}

/** Changes, each by itself, or several that become durable together. */
const changesOf = (database: DatabaseSync, expectInPlace: () => void) => {
  let joined = false
  const commit = () => {
    expectInPlace()
    database.exec('commit')
  }
  const rollback = () => {
    if (database.isTransaction) database.exec('rollback')
  }
  const change = <A>(work: () => A): A => {
    if (joined) return work()
    database.exec('begin immediate')
    try {
      const result = work()
      commit()
      return result
    } catch (error) {
      rollback()
      throw error
    }
  }
  const together =
    <E, A>(work: TE.TaskEither<E, A>): TE.TaskEither<E | ContentStoreFailure, A> =>
    async () => {
      if (joined) return work()
      const begun = await waiting(() => {
        database.exec('begin immediate')
      })
      if (isLeft(begun)) return begun
      joined = true
      try {
        const result = await work()
        if (isLeft(result)) return result
        const kept = await waiting(commit)
        return isLeft(kept) ? kept : result
      } finally {
        joined = false
        rollback()
      }
    }
  return { change, together }
}

const emptyFiles = (database: DatabaseSync): void => {
  database.exec('vacuum')
  const { busy } = database.prepare('pragma wal_checkpoint(truncate)').get() as { busy: number }
  if (busy !== 0) throw heldByOthers()
}
const notEmptied = ({ type, reason }: ContentStoreFailure): ContentStoreFailure => ({
  type,
  reason: `erased, but the files could not be emptied (${reason}): run the same erasure again`
})
