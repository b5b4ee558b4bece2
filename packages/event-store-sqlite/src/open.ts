/**
 * Opens an event store in a file.
 *
 * SQLite works in the thread that calls it: what must not wait for an import or a rebuild opens its own handle in another.
 */
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { setImmediate as nextTurn } from 'node:timers/promises'
import {
  firstVersion,
  followPages,
  newAppendSignal,
  validateAppend,
  type AppendArguments,
  type AppendFailure,
  type EventStore,
  type NewEvent,
  type PageSource,
  type StoreFailure
} from '@cofc/event-store'
import { withBackoff, type OpenedFile } from '@cofc/sqlite-file'
import type { PreparedAppend } from './append.ts'
import { openDatabase, storeOn } from './database.ts'
import { closedFailure, failureFrom } from './failure.ts'
import { damageIn } from './integrity.ts'
import { settingsFrom, type Settings, type SqliteOptions } from './options.ts'
import { withoutGapIn, headIn, pagesOf, streamPage } from './reading.ts'
import { recordedFrom, unparsedFrom, unparsedWithMetadata } from './recorded.ts'
import { prepare } from './statements.ts'
import { watchOthers } from './watch-others.ts'
import { newWriter } from './writer.ts'

export interface SqliteEventStore {
  readonly store: EventStore
  /**
   * Runs work whose appends become durable together at its end, or are undone together when it fails. Within it they are
   * read at once; followers see them afterwards. Every append on this handle meanwhile is part of it, so it is for a
   * handle of its own; one within another is part of the other.
   */
  readonly together: <E, A>(work: TaskEither<E, A>) => TaskEither<E | StoreFailure, A>
  /** Goes through the whole file and tells the first damage it finds; holds up the thread meanwhile. */
  readonly checkIntegrity: TaskEither<StoreFailure, void>
  /** Finishes what is under way and closes the file. */
  readonly close: () => Promise<void>
}

/**
 * The store in the file at this path, made when there is none; '' is a temporary one on disk that vanishes when closed.
 * A file that this user cannot write is opened to be read, and appends are told so. Throws when the file cannot be opened,
 * is damaged, is not ours, or was written by a later version: a matter of starting up.
 */
export const openSqliteEventStore = (path: string, options: SqliteOptions = {}): SqliteEventStore => {
  const settings = settingsFrom(options)
  return storeOn(openDatabase(path, settings), file => onFile(file, settings))
}

/** The store on a file that is open already. */
export const onFile = (file: OpenedFile, settings: Settings): SqliteEventStore => {
  const { database } = file
  const statements = prepare(file)
  const appended = newAppendSignal()
  let closed = false
  const patient = withBackoff(settings.patience, failureFrom)
  const inPlace =
    <A>(work: () => A) =>
    () => {
      file.expectInPlace()
      return work()
    }
  const attempt = <A>(work: () => A): Promise<Either<StoreFailure, A>> =>
    closed ? Promise.resolve(left(closedFailure)) : patient(file.isReadOnly ? inPlace(work) : work)
  const turn = async () => (settings.durability === 'full' ? nextTurn() : undefined)
  const writer = newWriter({ statements, withBackoff: patient, turn, committed: appended.raise })
  const looking = { statements, attempt, lastCommitted: writer.lastCommitted, isWithoutGap: withoutGapIn(statements) }
  const watching = { database, appended, every: settings.lookEvery, isClosed: () => closed }
  // No other process can open a file without a name.
  const wait = database.location() === null ? appended.wait : watchOthers(watching)

  const source = <E>(pageAfter: PageSource<E>['pageAfter']): PageSource<E> => ({
    pageAfter,
    mark: appended.count,
    more: (mark, signal) => wait(mark, signal)
  })
  const store: EventStore = {
    append: (stream, expected, events) => {
      const asked = prepareAppend({ stream, expected, events }, settings.largestEvent)
      return async () => (isLeft(asked) ? asked : writer.append(asked.right))
    },
    read: (stream, from) => async () => {
      const looked = await attempt(() => streamPage(statements, stream, firstVersion(from)))
      return isLeft(looked) ? looked : looked.right
    },
    follow: (after, filter, asked) =>
      followPages(source(pagesOf(looking, { filter, pages: statements.pages, made: recordedFrom })), after, asked),
    followUnparsed: (after, filter, asked) =>
      followPages(
        source(
          asked.withMetadata === true
            ? pagesOf(looking, { filter, pages: statements.pages, made: unparsedWithMetadata })
            : pagesOf(looking, { filter, pages: statements.unparsedPages, made: unparsedFrom })
        ),
        after,
        asked
      ),
    head: () => attempt(() => headIn(looking))
  }
  const close = () =>
    writer.close(() => {
      closed = true
      database.close()
      appended.raise()
    })
  const checkIntegrity = async () => {
    const looked = await attempt(() => damageIn(database))
    return isLeft(looked) ? looked : looked.right
  }
  return { store, together: writer.together, checkIntegrity, close }
}

const prepareAppend = (asked: AppendArguments, largest: number): Either<AppendFailure, PreparedAppend> => {
  const problem = validateAppend(asked, largest)
  if (problem !== undefined) return left(problem)
  const { stream, expected, events } = asked
  try {
    return right({ stream, expected, events: events.map(textOf) })
  } catch (error) {
    return left(failureFrom(error))
  }
}
const textOf = ({ id, type, data, metadata }: NewEvent) => ({
  id,
  type,
  data: JSON.stringify(data),
  metadata: JSON.stringify(metadata)
})
