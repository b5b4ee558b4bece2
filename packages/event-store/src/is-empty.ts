/**
 * Whether a history has no event at all. Its first event tells, which is always near: behind the last there may stand
 * millions that a server wrote for itself, and the head is then far. One that is damaged is an event all the same.
 */
import { left, right } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { beginning, type EventStore, type StoreFailure } from './event-store.ts'

export const isEmpty =
  ({ follow }: Pick<EventStore, 'follow'>): TaskEither<StoreFailure, boolean> =>
  async () => {
    for await (const followed of follow(beginning, {}, { until: 'end', pageSize: 1 })) {
      if (followed.type === 'Failed' && followed.failure.type === 'StoreCorrupt') return right(false)
      if (followed.type === 'Failed' && followed.failure.type !== 'PositionUnknown') return left(followed.failure)
      // A page without events is not yet the end.
      if (followed.type === 'Page' && followed.page.events.length > 0) return right(false)
    }
    return right(true)
  }
