/** Whoever says nothing of themselves may read what is for the public. What more they ask for is answered by asking who they are. */
import type { FastifyRequest, onSendAsyncHookHandler } from 'fastify'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { isRead } from './cookies.ts'
import { nobody, type AskPrincipal } from './principal.ts'
import { problemOf } from './problem.ts'

const unknown = new WeakSet<FastifyRequest>()
/** Whether a request is answered as anybody's. */
export const isOfThePublic = (request: FastifyRequest): boolean => unknown.has(request)

export const readsOfThePublic: AskPrincipal = request => {
  if (!isRead(request)) return TE.left({ type: 'NotAuthenticated' })
  unknown.add(request)
  return TE.right(nobody)
}

/** Whoever says nothing of themselves and sends what anybody may send. */
export const sendsAsThePublic: AskPrincipal = request => {
  unknown.add(request)
  return TE.right(nobody)
}

/** A denial to whoever said nothing of themselves is a question for who they are. */
export const askingWhoItIs: onSendAsyncHookHandler<unknown> = async (request, reply, payload) => {
  if (reply.statusCode !== 403 || !isOfThePublic(request)) return payload
  reply.code(401).header('www-authenticate', 'Bearer').removeHeader('content-length')
  return JSON.stringify(problemOf({ type: 'NotAuthenticated' }))
}
