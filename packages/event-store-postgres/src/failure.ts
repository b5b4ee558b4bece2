/** What may go wrong with the server, as failures of the port. */
import type { StoreFailure } from '@cofc/event-store'
import { failureFrom as serverFailureFrom } from '@cofc/postgres-schema'

export const closedFailure: StoreFailure = { type: 'StoreUnavailable', reason: 'the store is closed' }

const types = { Corrupt: 'StoreCorrupt', Unavailable: 'StoreUnavailable' } as const

export const failureFrom = (error: unknown): StoreFailure => {
  const { type, reason } = serverFailureFrom(error)
  return { type: types[type], reason }
}
