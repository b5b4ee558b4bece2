/** The same with the bare client, as its own documentation does it. */
import { EventStoreDBClient, jsonEvent, NO_STREAM, START } from '@eventstore/db-client'
import { randomUUID } from 'node:crypto'
import { newEvents } from './events.ts'

export interface BareClient {
  readonly append: (events: number) => Promise<unknown>
  /** Follows everything but system events, until so many came. */
  readonly follow: (events: number) => Promise<void>
  readonly close: () => Promise<void>
}

export const bareClient = (connectionString: string): BareClient => {
  const client = EventStoreDBClient.connectionString(connectionString)
  return {
    append: events => {
      const written = newEvents(events).map(({ id, type, data, metadata }) => jsonEvent({ id, type, data, metadata }))
      return client.appendToStream(randomUUID(), written, { expectedRevision: NO_STREAM })
    },
    follow: async events => {
      const filter = { filterOn: 'eventType', regex: '^[^$]', checkpointInterval: 100 } as const
      const subscription = client.subscribeToAll({ fromPosition: START, filter })
      let seen = 0
      for await (const { event } of subscription) {
        if (event !== undefined) seen += 1
        if (seen === events) break
      }
      await subscription.unsubscribe()
    },
    close: () => client.dispose()
  }
}
