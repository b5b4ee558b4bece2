/** Work on the database, tried again while another process holds it, with its errors as failures of the port. */
import { left, right, type Either } from 'fp-ts/lib/Either.js'
import { setTimeout as wait } from 'node:timers/promises'
import type { DatabaseSync } from 'node:sqlite'
import type { ReportStoreFailure } from '@cofc/projections'

const [busy, locked, corrupt, notADatabase] = [5, 6, 11, 26]
const patience = 5_000
const longestWait = 50

// The low byte is the kind of the error, the rest a detail.
const codeOf = (error: unknown): number | undefined =>
  error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode & 0xff : undefined

const failureFrom = (error: unknown): ReportStoreFailure => {
  const code = codeOf(error)
  if (code === corrupt || code === notADatabase)
    return { type: 'ReportStoreCorrupt', reason: 'the file of the reports is damaged' }
  return { type: 'ReportStoreUnavailable', reason: error instanceof Error ? error.message : 'SQLite failed' }
}

export const attempt = async <A>(work: () => A): Promise<Either<ReportStoreFailure, A>> => {
  const deadline = performance.now() + patience
  for (let pause = 1; ; pause = Math.min(2 * pause, longestWait)) {
    try {
      return right(work())
    } catch (error) {
      const code = codeOf(error)
      const worthAnother = code === busy || code === locked
      if (!worthAnother || performance.now() + pause > deadline) return left(failureFrom(error))
      await wait(pause)
    }
  }
}

/** All or nothing: `immediate` to write, `deferred` to read at one moment. */
export const inTransaction = <A>(database: DatabaseSync, kind: 'immediate' | 'deferred', work: () => A): A => {
  database.exec(`begin ${kind}`)
  try {
    const result = work()
    database.exec('commit')
    return result
  } catch (error) {
    if (database.isTransaction) database.exec('rollback')
    throw error
  }
}
