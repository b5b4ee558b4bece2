/** The feed of a history in an SQLite file, as the program serves it, to as many readers as are asked for. */
import { openSqliteEventStore } from '@cofc/event-store-sqlite'
import { feedRoute } from '@cofc/http'
import Fastify from 'fastify'

export const serveFeed = async (path: string) => {
  const { store, close } = openSqliteEventStore(path)
  const app = Fastify()
  await app.register(feedRoute({ events: store, limits: { ofPrincipal: 100 } }, {}))
  const address = await app.listen({ host: '127.0.0.1', port: 0 })
  return {
    store,
    url: `${address}/api/events`,
    close: async () => {
      await app.close()
      await close()
    }
  }
}
