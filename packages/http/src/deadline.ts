/**
 * Every request is answered within a time, also while a store stands still: what was to be done may be done then, and
 * whoever sends the same again is told.
 */
import type { FastifyContextConfig, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Failure } from './failure.ts'
import { problemOf, sendProblem } from './problem.ts'

/** Milliseconds: longer than any store waits for itself. */
export const usualDeadline = 60_000

/** Of what only reads nothing is left open. */
const isRead = ({ method }: FastifyRequest): boolean => method === 'GET' || method === 'HEAD'
const overdue = (request: FastifyRequest): Failure =>
  isRead(request)
    ? { type: 'StoreUnavailable', reason: 'no answer came in time' }
    : { type: 'OutcomeUnknown', stream: request.url }

/** A stream that has begun is answered already. */
const answerLate = (request: FastifyRequest, reply: FastifyReply): void => {
  if (!reply.sent) void sendProblem(reply, problemOf(overdue(request)))
}

/** What a route says of itself that takes files: its time begins once the request has come, however slowly that was. */
export const takesFiles: FastifyContextConfig = { takesFiles: true }
declare module 'fastify' {
  interface FastifyContextConfig {
    readonly takesFiles?: boolean
  }
}
export const isOfFiles = ({ routeOptions: { config } }: FastifyRequest): boolean => config.takesFiles === true

export const answerWithin = (app: FastifyInstance, deadline: number): void => {
  app.addHook('onRequest', (request, reply, done) => {
    const begin = (): void => {
      const timer = setTimeout(() => answerLate(request, reply), deadline)
      reply.raw.on('close', () => clearTimeout(timer))
    }
    if (isOfFiles(request)) request.raw.once('end', begin)
    else begin()
    done()
  })
}
