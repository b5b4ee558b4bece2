/**
 * Whether a file is whole. SQLite itself takes a page that was cut short for one that ends in zeros, and reads less history
 * from it without a word.
 */
import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs'
import type { DatabaseSync } from 'node:sqlite'
import { damaged } from './failure.ts'
import type { FileKind } from './file-kind.ts'
import { pragma } from './pragma.ts'

/** A file up to this size is gone through whole when it is opened, in some hundredths of a second. */
export const largestLookedThrough = 32 * 1024 * 1024

/** Throws at the first damage. To be asked within a transaction, so that no other process writes the file meanwhile. */
export const expectWhole = (database: DatabaseSync, path: string, { faultAtEnd, steps }: FileKind): void => {
  const size = expectEveryPage(database, path)
  const isOfToday = pragma(database, 'user_version') === steps.length
  const fault =
    (size <= largestLookedThrough ? faultInPages(database) : undefined) ??
    (isOfToday ? faultAtEnd?.(database) : undefined)
  if (fault !== undefined) throw damaged(fault)
}

const faultInPages = (database: DatabaseSync): string | undefined => {
  const { integrity_check: says } = database.prepare('pragma integrity_check(1)').get() ?? {}
  return says === 'ok' ? undefined : `the file is damaged: ${String(says).split('\n').at(-1) ?? ''}`
}

/** Each page stands in the file, or in the log beside it; a file without a log holds nothing else. */
const expectEveryPage = (database: DatabaseSync, path: string): number => {
  const [pages, pageSize] = [pragma(database, 'page_count'), pragma(database, 'page_size')]
  const { size } = statSync(path)
  if (size === pages * pageSize) return size
  const log = pagesInLog(`${path}-wal`)
  for (let page = Math.floor(size / pageSize) + 1; page <= pages; page++)
    if (!log.has(page)) throw damaged('the file is cut short')
  if (log.size === 0) throw damaged('the file is longer than it says')
  return size
}

/** Of the log's head and of each frame's: their length, and where what makes them belong together stands. */
const [headOfLog, headOfFrame, saltOfLog, saltOfFrame, salt] = [32, 24, 16, 8, 8]

const pagesInLog = (path: string): ReadonlySet<number> => withFile(path, framesIn) ?? new Set()

const framesIn = (log: number): ReadonlySet<number> => {
  const pages = new Set<number>()
  const { size } = fstatSync(log)
  const head = bytesAt(log, 0, headOfLog)
  const frameSize = headOfFrame + head.readUInt32BE(8)
  for (let at = headOfLog; at + frameSize <= size; at += frameSize) {
    const frame = bytesAt(log, at, headOfFrame)
    // What an earlier round of the log left behind is not in force.
    if (frame.compare(head, saltOfLog, saltOfLog + salt, saltOfFrame, saltOfFrame + salt) !== 0) break
    pages.add(frame.readUInt32BE(0))
  }
  return pages
}

const [magic, placeOfVersions] = ['SQLite format 3\0', 18]
/**
 * Throws when a file has a single byte, which SQLite takes for none, and when the head of a database does not say in both places how it is to be written and read: SQLite would open such
 * a one to be read, and leave a log beside it. To be asked before it is opened.
 */
export const expectHead = (path: string): void => {
  if (statSync(path, { throwIfNoEntry: false })?.size === 1) throw damaged('the file is cut short')
  const head = withFile(path, file => bytesAt(file, 0, placeOfVersions + 2))
  const isDatabase = head?.toString('latin1', 0, magic.length) === magic
  if (isDatabase && head[placeOfVersions] !== head[placeOfVersions + 1])
    throw damaged('the head of the file is damaged')
}

/** Nothing when it cannot be read: what is wrong then SQLite tells. */
const withFile = <A>(path: string, ask: (file: number) => A): A | undefined => {
  let file: number | undefined
  try {
    file = openSync(path, 'r')
    return ask(file)
  } catch {
    return undefined
  } finally {
    if (file !== undefined) closeSync(file)
  }
}
const bytesAt = (file: number, at: number, length: number): Buffer => {
  const bytes = Buffer.alloc(length)
  readSync(file, bytes, 0, length, at)
  return bytes
}
