/** What Fastify refuses and what nobody foresaw become pages too. */
import { failureOf } from '@cofc/http'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { sendFailure } from './answer.tsx'

export const onError = async (error: unknown, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
  request.log.error(error)
  return sendFailure(reply, failureOf(error))
}
export const onNotFound = async (_request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> =>
  sendFailure(reply, { type: 'NoSuchResource' })
