/** What Fastify itself refuses is told as a problem too; an unforeseen failure is told without any detail. */
import type { FastifyError, FastifyReply, FastifyRequest, FastifyServerOptions } from 'fastify'
import { answerClientError } from './client-errors.ts'
import { isOfFiles } from './deadline.ts'
import { headersOfEveryAnswer, requestIdOf } from './every-answer.ts'
import type { Failure } from './failure.ts'
import { connectionLimits, type ServerLimits } from './limits.ts'
import { problemOf, sendProblem } from './problem.ts'
import { securityHeaders } from './security-headers.ts'
import { logUnforeseen } from './unforeseen.ts'

/** The error's own message may repeat what was sent: these are ours. */
const saysOf: Readonly<Record<number, string>> = {
  400: 'The request is not well formed.',
  413: 'The request is too large.',
  414: 'The address is too long.',
  415: 'Nothing of this kind can be sent here.'
}

export const failureOf = (error: unknown): Failure => {
  const { statusCode = 500 } = error instanceof Error ? (error as Partial<FastifyError>) : {}
  const says = saysOf[statusCode] ?? 'The request cannot be answered.'
  return statusCode >= 400 && statusCode < 500 ? { type: 'NotHttp', status: statusCode, says } : { type: 'Unexpected' }
}

export const onError = async (error: unknown, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
  logUnforeseen(request, error)
  const problem = problemOf(failureOf(error))
  if (problem.status === 415)
    reply.header('accept-post', isOfFiles(request) ? 'multipart/form-data' : 'application/json')
  return sendProblem(reply, problem)
}

export const onNotFound = async (_request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> =>
  sendProblem(reply, problemOf({ type: 'NoSuchResource' }))

/** For the server that the plugin is mounted in: what goes wrong before any route is found. */
export const serverOptions: ServerLimits &
  Pick<
    FastifyServerOptions,
    'bodyLimit' | 'frameworkErrors' | 'clientErrorHandler' | 'genReqId' | 'return503OnClosing'
  > = {
  ...connectionLimits,
  bodyLimit: 65_536,
  genReqId: requestIdOf,
  clientErrorHandler: answerClientError,
  // Told by the plugin, as a problem.
  return503OnClosing: false,
  frameworkErrors: (error, request, reply) =>
    void onError(error, request, reply.headers({ ...securityHeaders, ...headersOfEveryAnswer(request) }))
}
