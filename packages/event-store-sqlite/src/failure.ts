/** What may go wrong with the file, as failures of the port. */
import { failureFrom as fileFailureFrom, isBusy, isFull, isOfSqlite, type FileFailure } from '@cofc/sqlite-file'
import type { StoreFailure } from '@cofc/event-store'

export const closedFailure: StoreFailure = { type: 'StoreUnavailable', reason: 'the store is closed' }

const types = { Corrupt: 'StoreCorrupt', Unavailable: 'StoreUnavailable' } as const
export const failureOf = ({ type, reason }: FileFailure): StoreFailure => ({ type: types[type], reason })

export const failureFrom = (error: unknown): StoreFailure => failureOf(fileFailureFrom(error))

/** Whether a commit that failed so may have been kept all the same. */
export const leavesDoubt = (error: unknown) => isOfSqlite(error) && !isFull(error) && !isBusy(error)
