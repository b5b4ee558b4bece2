/** What may go wrong in SQLite, as failures of the port. */
import type { StoreFailure } from '@cofc/event-store'

const [ioError, corrupt, full, cannotOpen, notADatabase, readOnly] = [10, 11, 13, 14, 26, 8] as const
const [busy, locked] = [5, 6] as const

const heldByOthers = 'another process holds the database: try again when it has finished'
const reasons: ReadonlyMap<number, string> = new Map([
  [ioError, 'the disk could not be read or written'],
  [full, 'the disk is full'],
  [cannotOpen, 'the file of the database cannot be opened'],
  [readOnly, 'the file of the database cannot be written'],
  [busy, heldByOthers],
  [locked, heldByOthers]
])

export const closedFailure: StoreFailure = { type: 'StoreUnavailable', reason: 'the store is closed' }

export const isOfSqlite = (error: unknown) => codeOf(error) !== 0

/** Another process holds the database: worth another try. */
export const isBusy = (error: unknown) => [busy, locked].some(code => code === codeOf(error))

/** Whether a commit that failed so may have been kept all the same. */
export const leavesDoubt = (error: unknown) => codeOf(error) !== full && !isBusy(error)

export const failureFrom = (error: unknown): StoreFailure => {
  const code = codeOf(error)
  if (code === corrupt) return { type: 'StoreCorrupt', reason: 'the file is damaged' }
  if (code === notADatabase)
    return { type: 'StoreCorrupt', reason: 'the file is not a database, or its head is damaged' }
  if (error instanceof SyntaxError) return { type: 'StoreCorrupt', reason: 'a stored event is no JSON' }
  return { type: 'StoreUnavailable', reason: reasons.get(code) ?? messageOf(error) }
}

// The low byte is the kind of the error, the rest a detail.
const codeOf = (error: unknown): number =>
  error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode & 0xff : 0
const messageOf = (error: unknown) => (error instanceof Error ? error.message : 'SQLite failed')
