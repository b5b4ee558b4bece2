/** A file of a database, and those that SQLite keeps beside it, are plain files: opening a pipe would wait for ever. */
import { lstatSync, statSync, type Stats } from 'node:fs'
import { basename } from 'node:path'
import type { FileKind } from './file-kind.ts'

const kinds: ReadonlyArray<readonly [is: (found: Stats) => boolean, called: string]> = [
  [found => found.isDirectory(), 'a folder'],
  [found => found.isFIFO(), 'a pipe'],
  [found => found.isSocket(), 'a socket'],
  [found => found.isCharacterDevice() || found.isBlockDevice(), 'a device']
]

/** What stands there, when it is no file; `undefined` when it is one, or nothing that can be looked at. */
const otherThanFile = (path: string): string | undefined => {
  try {
    const found = statSync(path, { throwIfNoEntry: false })
    if (found !== undefined) return kinds.find(([is]) => is(found))?.[1]
    // A new file would be made where the old one is no longer, as on a disk that is not mounted.
    // What is a file by now was made by another process meanwhile.
    const link = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true
    return link ? 'a link that leads nowhere' : undefined
  } catch {
    // What cannot be looked at cannot be opened either, and SQLite tells why.
    return undefined
  }
}

/** Throws where anything but a file stands under one of the names that SQLite opens. */
export const expectRegular = (path: string, { name }: Pick<FileKind, 'name'>): void => {
  for (const file of [path, `${path}-wal`, `${path}-shm`, `${path}-journal`]) {
    const other = otherThanFile(file)
    if (other === undefined) continue
    const reason = `${basename(file)} is ${other}, and ${name} needs a file`
    throw new Error(reason, { cause: { type: 'Unavailable', reason } })
  }
}
