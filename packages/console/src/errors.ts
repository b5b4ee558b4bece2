/** What Fastify refuses and what fails unforeseen become pages too. */
import { failureOf, logUnforeseen, problemOf } from '@cofc/http'
import type { FastifyInstance } from 'fastify'
import { sendProblem } from './answer.tsx'
import type { ConsoleOptions } from './options.ts'

export const showErrors = (
  app: FastifyInstance,
  options: Pick<ConsoleOptions, 'isDemonstration' | 'visitors' | 'signIn'>
): void => {
  const send = sendProblem(options)
  app.setErrorHandler(async (error, request, reply) => {
    logUnforeseen(request, error)
    return send(reply, problemOf(failureOf(error)))
  })
  app.setNotFoundHandler(async (_request, reply) => send(reply, problemOf({ type: 'NoSuchResource' })))
}
