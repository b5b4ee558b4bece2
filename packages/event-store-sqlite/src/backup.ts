/** A copy of a database while others go on reading and writing it. */
import { left, right } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { backup, DatabaseSync } from 'node:sqlite'
import type { StoreFailure } from '@cofc/event-store'
import { openToCopy } from '@cofc/sqlite-file'
import { failureFrom } from './failure.ts'

/** In one go: a copy made in several begins anew whenever another process writes. Readers and writers go on meanwhile. */
const rate = 2 ** 31 - 1

/** Copies the file as it is at one moment, and looks the copy through. There must be no file at `to` yet. */
export const backupDatabase =
  (from: string, to: string): TaskEither<StoreFailure, void> =>
  async () => {
    try {
      const { database, expectInPlace } = openToCopy(from)
      try {
        await backup(database, to, { rate })
        expectInPlace()
      } finally {
        database.close()
      }
      return damageOf(to)
    } catch (error) {
      return left(failureFrom(error))
    }
  }

const damageOf = (path: string) => {
  // One that may not write would leave its log behind.
  const copy = new DatabaseSync(path)
  try {
    const says = String(copy.prepare('pragma integrity_check(1)').get()?.['integrity_check'])
    return says === 'ok' ? right(undefined) : left({ type: 'StoreCorrupt', reason: says } as const)
  } finally {
    copy.close()
  }
}
