/** Where TLS ends at a proxy, whoever comes past it or spoke to it in the clear is not answered, but for this machine itself. */
import type { FastifyInstance } from 'fastify'
import { headersOfEveryAnswer } from './every-answer.ts'
import { problemOf, sendProblem } from './problem.ts'
import { securityHeaders } from './security-headers.ts'

const loopback = /^(?:127\.|::1$|::ffff:127\.)/

/** For a whole server. */
export const answerOnlyOverTls = (app: FastifyInstance): void =>
  void app.addHook('onRequest', async (request, reply) => {
    if (request.protocol === 'https' || loopback.test(request.ip)) return undefined
    return sendProblem(
      reply.headers({ ...securityHeaders, ...headersOfEveryAnswer(request) }),
      problemOf({ type: 'NotOverTls' })
    )
  })
