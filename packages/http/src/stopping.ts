/** A server that is asked to end finishes what it has begun. What is asked of it after that, on a connection that is still open, is told so. */
import type { FastifyInstance } from 'fastify'
import { problemOf, sendProblem, type SendProblem } from './problem.ts'

/** For a plugin: of its addresses none answers from then on, `/ready` least of all. */
export const refuseWhenStopping = (app: FastifyInstance, send: SendProblem = sendProblem): void => {
  let stops = false
  app.addHook('preClose', async () => {
    stops = true
  })
  app.addHook('onRequest', (_request, reply, done) => {
    if (stops) void send(reply.header('connection', 'close'), problemOf({ type: 'Stopping' }))
    else done()
  })
}
