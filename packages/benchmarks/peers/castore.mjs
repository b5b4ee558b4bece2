/** Castore's store in memory, as its documentation sets it up. */
import { EventStore, EventType } from '@castore/core'
import { InMemoryEventStorageAdapter } from '@castore/event-storage-adapter-in-memory'

export const open = async () => {
  const store = new EventStore({
    eventStoreId: 'MEMBERSHIPS',
    eventTypes: [new EventType({ type: 'MembershipAppliedFor' }), new EventType({ type: 'FormReceived' })],
    reducer: (state, event) => ({ ...state, aggregateId: event.aggregateId, version: event.version, last: event.type }),
    eventStorageAdapter: new InMemoryEventStorageAdapter({})
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
