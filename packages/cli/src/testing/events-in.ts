/** Every event of a data folder, in the order of its store. */
import { join } from 'node:path'
import { beginning, type RecordedEvent } from '@cofc/event-store'
import { openSqliteEventStore } from '@cofc/event-store-sqlite'

export const eventsIn = async (data: string): Promise<ReadonlyArray<RecordedEvent>> => {
  const { store, close } = openSqliteEventStore(join(data, 'events.db'))
  const events: Array<RecordedEvent> = []
  for await (const followed of store.follow(beginning, {}, { until: 'end' }))
    if (followed.type === 'Page') events.push(...followed.page.events)
  await close()
  return events
}
