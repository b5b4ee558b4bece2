/** Castore's store over one of its adapters. */
import { EventStore, EventType } from '@castore/core'

export const throughCastore = adapter => {
  const store = new EventStore({
    eventStoreId: 'MEMBERSHIPS',
    eventTypes: [new EventType({ type: 'MembershipAppliedFor' }), new EventType({ type: 'FormReceived' })],
    reducer: (state, event) => ({ ...state, aggregateId: event.aggregateId, version: event.version, last: event.type }),
    eventStorageAdapter: adapter
  })
  const append = (stream, expected, { data, metadata }) =>
    store.pushEvent({ aggregateId: stream, version: expected + 1, type: data.type, payload: data, metadata })
  return {
    append,
    command: async (stream, decide) => {
      const { aggregate } = await store.getAggregate(stream)
      await append(stream, aggregate?.version ?? 0, decide(aggregate))
    },
    close: async () => undefined
  }
}
