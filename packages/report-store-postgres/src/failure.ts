/** What may go wrong with the server, as failures of the port. */
import { attempted, failureFrom as serverFailureFrom, isOfMissingTable, isWorthAnotherTry } from '@cofc/postgres-schema'
import type { ReportStoreFailure } from '@cofc/projections'

const types = { Corrupt: 'ReportStoreCorrupt', Unavailable: 'ReportStoreUnavailable' } as const

const failureFrom = (error: unknown): ReportStoreFailure => {
  const { type, reason } = serverFailureFrom(error)
  return { type: types[type], reason }
}
export const attempt = attempted(failureFrom)
/** Rows that a checkpoint told of may be dropped by a swap before they are read: all is read again, at a later moment. */
export const attemptToRead = attempted(failureFrom, error => isWorthAnotherTry(error) || isOfMissingTable(error))
