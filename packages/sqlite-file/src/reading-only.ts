/** A file that this user cannot write, as on read-only media, is opened to be read. */
import { accessSync, constants, existsSync, statSync, type Stats } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'
import { isUnwritable } from './failure.ts'
import type { FileKind } from './file-kind.ts'
import { schemaOf } from './ownership.ts'
import { inTransaction } from './transaction.ts'
import { expectWhole } from './whole-file.ts'

/** Whether opening failed because nothing can be written there. */
export const canOnlyBeRead = (path: string, error: unknown): boolean =>
  isUnwritable(error) && existsSync(path) && !(isWritable(path) && isWritable(dirname(path)))

const isWritable = (path: string): boolean => {
  try {
    accessSync(path, constants.W_OK)
    return true
  } catch {
    return false
  }
}

export interface ReadFile {
  readonly database: DatabaseSync
  /** Throws once another process has changed the file, or begun to: nothing that is read then can be relied on. */
  readonly expectInPlace: () => void
}

type Look = (database: DatabaseSync) => void

/** Throws when it cannot be read either, or holds less than was written to it. */
export const openToRead = (path: string, kind: FileKind): ReadFile =>
  opened(path, kind.name, database => expectOfToday(database, path, kind))

/** A file of whatever kind, to be copied: what it holds is not looked at. */
export const openToCopy = (path: string): ReadFile => opened(path, 'the file', readHead)
const readHead: Look = database => void database.prepare('select 1 from sqlite_schema').get()

const opened = (path: string, name: string, look: Look): ReadFile => {
  const shared = besideAWriter(path, look)
  if (shared !== undefined) return { database: shared, expectInPlace: () => undefined }
  if (logOf(path) > 0)
    throw new Error(
      `${name} was not closed, and what was written last cannot be taken in where nothing can be written: copy the folder to where it can`
    )
  return openUnchanging(path, look)
}

/** Without any lock. SQLite is told that nothing changes the file; we look whether it is true. */
export const openUnchanging = (path: string, look: Look): ReadFile => {
  const url = pathToFileURL(path)
  url.searchParams.set('immutable', '1')
  return { database: looked(new DatabaseSync(url, { readOnly: true }), look), expectInPlace: unchangedAt(path) }
}

/** With a process of another user that has it open, its log can be read as well. */
const besideAWriter = (path: string, look: Look): DatabaseSync | undefined => {
  try {
    return looked(new DatabaseSync(path, { readOnly: true }), look)
  } catch (error) {
    if (isUnwritable(error)) return undefined
    throw error
  }
}

const looked = (database: DatabaseSync, look: Look): DatabaseSync => {
  try {
    look(database)
    return database
  } catch (error) {
    database.close()
    throw error
  }
}
const expectOfToday = (database: DatabaseSync, path: string, kind: FileKind): void => {
  const schema = inTransaction(database, 'deferred', () => {
    const found = schemaOf(database, kind)
    expectWhole(database, path, kind)
    return found
  })
  if (schema < kind.steps.length)
    throw new Error(
      `${kind.name} was written by an earlier version of this program, and cannot be brought up to date where nothing can be written: copy the folder to where it can`
    )
}

const logOf = (path: string): number => statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0

const unchangedAt = (path: string) => {
  const opened = statSync(path)
  return () => {
    const now = statSync(path, { throwIfNoEntry: false })
    if (now === undefined || !isUnchanged(now, opened) || logOf(path) > 0)
      throw new Error('another process writes the file, which was opened to be read: open it again')
  }
}
const isUnchanged = (one: Stats, other: Stats) =>
  one.ino === other.ino && one.size === other.size && one.mtimeMs === other.mtimeMs
