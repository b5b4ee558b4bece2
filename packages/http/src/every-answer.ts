/**
 * What every answer says of itself, problems and pages included: the id under which it is found again, its sender's trace
 * (W3C Trace Context), and over TLS that nothing else will do.
 */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { isLoopbackHost } from './loopback.ts'

/** No address of mail, and nothing that a line of a log could be broken with. */
const anId = /^[\w.-]{1,64}$/
/** The request's own id where it is well formed, else a new one. Given to Fastify as `genReqId`. */
export const requestIdOf = ({ headers }: Pick<IncomingMessage, 'headers'>): string => {
  const given = headers['request-id']
  return typeof given === 'string' && anId.test(given) ? given : randomUUID()
}

/** Version, trace, span and flags; only the first version is known. */
const aTrace = /^00-(?!0{32})[\da-f]{32}-(?!0{16})[\da-f]{16}-[\da-f]{2}$/

const aYear = 'max-age=31536000'
/** A name of this machine is everybody's: what is asked for under it is not kept to TLS by one program. */
const isOverTls = ({ protocol, headers }: FastifyRequest): boolean =>
  protocol === 'https' && !isLoopbackHost(headers.host ?? '')

export const headersOfEveryAnswer = (request: FastifyRequest): Readonly<Record<string, string>> => {
  const { traceparent } = request.headers
  return {
    'request-id': request.id,
    ...(typeof traceparent === 'string' && aTrace.test(traceparent) ? { traceparent } : {}),
    ...(isOverTls(request) ? { 'strict-transport-security': aYear } : {})
  }
}

/** For a plugin: what it answers from here on says so. */
export const sayWithEveryAnswer = (app: FastifyInstance): void =>
  void app.addHook('onRequest', (request, reply, done) => {
    reply.headers(headersOfEveryAnswer(request))
    done()
  })
