/** What may go wrong with the file, as failures of the port. */
import { failureFrom as fileFailureFrom } from '@cofc/sqlite-file'
import type { ReportStoreFailure } from '@cofc/projections'

const types = { Corrupt: 'ReportStoreCorrupt', Unavailable: 'ReportStoreUnavailable' } as const

export const failureFrom = (error: unknown): ReportStoreFailure => {
  const { type, reason } = fileFailureFrom(error)
  return { type: types[type], reason }
}
