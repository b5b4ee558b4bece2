/** What Fastify refuses and what nobody foresaw become pages too. */
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { sendFailure } from './answer.tsx'

const isOfTheRequest = (error: unknown): boolean => {
  const { statusCode = 500 } = error instanceof Error ? (error as Partial<FastifyError>) : {}
  return statusCode >= 400 && statusCode < 500
}
export const onError = async (error: unknown, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
  request.log.error(error)
  return sendFailure(reply, { type: isOfTheRequest(error) ? 'NotUnderstood' : 'Unexpected' })
}
export const onNotFound = async (_request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> =>
  sendFailure(reply, { type: 'NoSuchPage' })
