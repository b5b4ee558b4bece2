/**
 * Emmett's store on PostgreSQL, its rebuild of a projection of one document a stream, and its consumer with a handler that
 * does nothing, each as its documentation sets it up.
 */
import {
  getPostgreSQLEventStore,
  pongoSingleStreamProjection,
  postgreSQLEventStoreConsumer,
  rebuildPostgreSQLProjections
} from '@event-driven-io/emmett-postgresql'

const projectionOf = types =>
  pongoSingleStreamProjection({
    collectionName: 'sums',
    canHandle: types,
    initialState: () => ({ sum: 0, filling: '-'.repeat(500) }),
    evolve: (document, { data }) => ({ ...document, sum: document.sum + data.by })
  })

export const open = async connectionString => {
  const store = getPostgreSQLEventStore(connectionString, { schema: { autoMigration: 'CreateOrUpdate' } })
  let consumers = 0
  return {
    append: (stream, events) =>
      store.appendToStream(
        stream,
        events.map(data => ({ type: data.type, data }))
      ),
    rebuild: async types => {
      const rebuilding = rebuildPostgreSQLProjections({ connectionString, projections: [projectionOf(types)] })
      await rebuilding.start()
      await rebuilding.close()
    },
    /** Answers how many events it was given. */
    consume: async () => {
      let given = 0
      const consumer = postgreSQLEventStoreConsumer({ connectionString, stopWhen: { noMessagesLeft: true } })
      consumers += 1
      consumer.reactor({
        processorId: `nothing-${String(consumers)}`,
        connectionOptions: { connectionString },
        eachMessage: () => void (given += 1)
      })
      await consumer.start()
      await consumer.close()
      return given
    },
    close: () => store.close()
  }
}
