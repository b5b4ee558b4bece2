/** What Fastify refuses and what fails unforeseen become pages too. */
import { failureOf, problemOf } from '@cofc/http'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { sendProblem } from './answer.tsx'

export const onError = async (error: unknown, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
  request.log.error(error)
  return sendProblem(reply, problemOf(failureOf(error)))
}
export const onNotFound = async (_request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> =>
  sendProblem(reply, problemOf({ type: 'NoSuchResource' }))
