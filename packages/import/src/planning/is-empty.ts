/** Whether nothing is recorded at all: then nothing needs to be asked of a store, nor laid over it. */
import type { EventStore } from '@cofc/event-store'
import { beginning } from '@cofc/event-store'
import { Stopped } from '../stopped.ts'

export const isEmpty = async (store: EventStore): Promise<boolean> => {
  for await (const followed of store.follow(beginning, {}, { until: 'end', pageSize: 1 })) {
    if (followed.type === 'Failed') throw new Stopped(followed.failure)
    return followed.page.events.length === 0
  }
  return true
}
