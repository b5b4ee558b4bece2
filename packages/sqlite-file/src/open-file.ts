/** Opens a file: nothing of it is read or written before it is known to be ours, whole and of the schema of today. */
import { statSync, type Stats } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { retriedWhileBusy } from './backoff.ts'
import { damaged, failureFrom, isOfSchema, isOfSqlite } from './failure.ts'
import type { FileKind } from './file-kind.ts'
import { schemaOf } from './ownership.ts'
import { pragma } from './pragma.ts'
import { canOnlyBeRead, openToRead } from './reading-only.ts'
import { expectRegular } from './regular-file.ts'
import { inTransaction } from './transaction.ts'
import { expectHead, expectWhole } from './whole-file.ts'

export interface OpenedFile {
  readonly database: DatabaseSync
  /**
   * Throws when the file that is open is not the one at its path any more. To be asked before a commit: what is written to
   * a file that was moved away or replaced is lost. A file that can only be read is to be asked before every reading.
   */
  readonly expectInPlace: () => void
  readonly isReadOnly: boolean
}

/**
 * The file at this path, made when there is none; '' and ':memory:' are no files, and vanish when closed. A file that this
 * user cannot write is opened to be read. Waits for other processes as many milliseconds as patience goes.
 *
 * Throws an error whose message is for an operator; where the file is damaged or cannot be had, its cause says which.
 */
export const openFile = (path: string, kind: FileKind, patience: number): OpenedFile => {
  try {
    return openToWrite(path, kind, patience)
  } catch (error) {
    throw isOfSqlite(error) ? notOpened(kind, error) : error
  }
}
/**
 * What is made of an open file: its statements first of all. Where its tables are not those that they speak of, the file is
 * closed again and told as damaged.
 */
export const madeOn = <A>(file: OpenedFile, kind: Pick<FileKind, 'name'>, make: (file: OpenedFile) => A): A => {
  try {
    return make(file)
  } catch (error) {
    file.database.close()
    throw notOpened(kind, error)
  }
}
const notOpened = ({ name }: Pick<FileKind, 'name'>, error: unknown) => {
  const otherTables = 'the file is damaged: its tables are not as they were made'
  const cause = failureFrom(isOfSchema(error) ? damaged(otherTables) : error)
  return new Error(`${name} cannot be opened: ${cause.reason}`, { cause })
}

const openToWrite = (path: string, kind: FileKind, patience: number): OpenedFile => {
  try {
    const database = retriedWhileBusy(patience, () => prepared(path, kind, patience))
    return { database, expectInPlace: isFile(path) ? inPlaceAt(path) : () => undefined, isReadOnly: false }
  } catch (error) {
    if (!isFile(path) || !canOnlyBeRead(path, error)) throw error
    return { ...openToRead(path, kind), isReadOnly: true }
  }
}
const isFile = (path: string) => path !== '' && path !== ':memory:'

const prepared = (path: string, kind: FileKind, patience: number): DatabaseSync => {
  if (isFile(path)) {
    expectRegular(path, kind)
    expectHead(path)
  }
  const database = new DatabaseSync(path)
  try {
    // While nothing else runs SQLite itself may wait. Later it would hold up the whole thread.
    database.exec(`pragma busy_timeout = ${patience}`)
    const schema = inTransaction(database, 'deferred', () => {
      const found = schemaOf(database, kind)
      if (found > 0 && isFile(path)) expectWhole(database, path, kind)
      return found
    })
    if (schema === 0 && kind.pageSize !== undefined) database.exec(`pragma page_size = ${kind.pageSize}`)
    // A database without a name has no log beside it; a journal in memory can still be rolled back.
    database.exec(`pragma journal_mode = ${isFile(path) ? 'wal' : 'memory'}; ${kind.settings}`)
    migrate(database, kind)
    database.exec('pragma busy_timeout = 0')
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

/** One transaction a step: cut off anywhere, the file is of one schema or of the next. */
const migrate = (database: DatabaseSync, { steps }: FileKind) => {
  while (pragma(database, 'user_version') < steps.length)
    inTransaction(database, 'immediate', () => {
      // Another process may have taken the step since we looked.
      const version = pragma(database, 'user_version')
      const step = steps[version]
      if (step === undefined) return
      if (typeof step === 'string') database.exec(step)
      else step(database)
      database.exec(`pragma user_version = ${version + 1}`)
    })
}

const inPlaceAt = (path: string) => {
  const opened = statSync(path)
  return () => {
    const now = statSync(path, { throwIfNoEntry: false })
    if (now === undefined || !isSame(now, opened))
      throw new Error(
        'the file of the database was moved or replaced while it was open: nothing is written to it any more'
      )
  }
}
const isSame = (one: Stats, other: Stats) => one.ino === other.ino && one.dev === other.dev
