/** Closes a server: nobody new is let in, and what runs is finished, within a time. Then the connections are cut. */
import type { FastifyInstance } from 'fastify'

const [tenSeconds, often] = [10_000, 20]

export const closeWithin = async (app: FastifyInstance, milliseconds = tenSeconds): Promise<void> => {
  const cut = setTimeout(() => app.server.closeAllConnections(), milliseconds)
  // A connection whose last request is answered meanwhile would wait for another for a minute.
  const idle = setInterval(() => app.server.closeIdleConnections(), often)
  await app.close()
  clearTimeout(cut)
  clearInterval(idle)
}
