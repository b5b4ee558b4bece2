/**
 * Pages of other sites that may ask for data with a token of their own (CORS): none, unless they are named. A browser is
 * never told that it may send what it keeps for this server.
 */
import cors from '@fastify/cors'
import type { FastifyInstance } from 'fastify'

const sent = [
  'Accept',
  'Authorization',
  'Content-Type',
  'Idempotency-Key',
  'If-Match',
  'If-None-Match',
  'Last-Event-ID',
  'Request-Id',
  'Traceparent'
]
const shown = [
  ...['Content-Disposition', 'Deprecation', 'ETag', 'Idempotent-Replayed', 'Link', 'RateLimit', 'RateLimit-Policy'],
  ...['Request-Id', 'Retry-After', 'Cofc-Parked-Streams', 'Cofc-Halted-Reports', 'Cofc-Unfinished-Imports']
]

/** For a plugin, before anybody is asked who they are: a browser asks first whether it may, and carries nothing. */
export const allowOrigins = async (app: FastifyInstance, origins: ReadonlyArray<string>): Promise<void> => {
  if (origins.length === 0) return
  await app.register(cors, {
    ...{ origin: [...origins], credentials: false, methods: ['GET', 'HEAD', 'POST'] },
    ...{ allowedHeaders: sent, exposedHeaders: shown, maxAge: 600 }
  })
  // What is kept between here and there is kept for each origin, whatever else an answer varies by.
  app.addHook('onSend', async (_request, reply) => {
    const others = String(reply.getHeader('vary') ?? '')
    if (!/\borigin\b/i.test(others)) reply.header('vary', others === '' ? 'origin' : `${others}, origin`)
  })
}
