/**
 * A copy of the records while others go on using them.
 *
 * Each file is copied as it is at one moment, in an order that lets them fit together: who may come in and what was
 * answered first, so that every command that is known to be answered is among the events; then the reports, which may lag
 * behind the events but never run ahead of them; then the log, likewise; then the events; then the words, so that none that
 * an event refers to is missing.
 */
import { lstatSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { withoutSessions } from '@cofc/access-store-sqlite'
import type { StoreFailure } from '@cofc/event-store'
import { backupDatabase } from '@cofc/event-store-sqlite'
import { isLeft, left, right } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { auditFile } from './audit/log-file.ts'
import { isAddress } from './open-event-store.ts'
import { accessFile, type DataFolder } from './data-folder.ts'
import { reasonOf } from './system-error.ts'

export interface BackedUp {
  readonly folder: string
  readonly files: ReadonlyArray<string>
}
export type BackupFailure =
  | { readonly type: 'BackupExists'; readonly folder: string }
  | { readonly type: 'BackupFailed'; readonly file: string; readonly reason: string }

/** Copies everything into a new folder. It has its name once it is whole; what fails leaves nothing behind. */
export const backUp =
  (data: DataFolder) =>
  (to: string): TaskEither<BackupFailure, BackedUp> =>
  async () => {
    const folder = resolve(to)
    if (isThere(folder) && !isEmpty(folder)) return left({ type: 'BackupExists', folder })
    const files = filesOf(data)
    if (files.length === 0) return left(nothingHere(folder))
    let partial: string | undefined
    try {
      partial = mkdtempSync(`${folder}.partial-`)
      for (const file of files) {
        const copied = await backupDatabase(file, join(partial, basename(file)))()
        if (isLeft(copied)) return left(failedAt(file, copied.left))
      }
      nobodySignedIn(join(partial, basename(accessFile(data))))
      renameSync(partial, folder)
      return right({ folder, files: files.map(file => basename(file)) })
    } catch (error) {
      return left({ type: 'BackupFailed', file: folder, reason: reasonOf(error) })
    } finally {
      if (partial !== undefined) rmSync(partial, { recursive: true, force: true })
    }
  }

/** Without those of a server, and of those that need not be there only what is. */
const filesOf = (data: DataFolder): ReadonlyArray<string> => {
  const [access, log] = [[accessFile(data)].filter(isThere), [auditFile(data)].filter(isThere)]
  return [...access, data.reports, ...log, data.events, data.content].filter(file => !isAddress(file))
}
const nobodySignedIn = (copy: string): void => {
  if (isThere(copy)) withoutSessions(copy)
}

/** A link that leads nowhere is something, too. */
const isThere = (path: string): boolean => {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined
  } catch {
    return false
  }
}
const isEmpty = (folder: string): boolean => {
  try {
    return readdirSync(folder).length === 0
  } catch {
    return false
  }
}
const nothingHere = (folder: string): BackupFailure => ({
  type: 'BackupFailed',
  file: basename(folder),
  reason: 'nothing is kept on this machine'
})
const failedAt = (file: string, { reason }: StoreFailure): BackupFailure => ({
  type: 'BackupFailed',
  file: basename(file),
  reason
})
