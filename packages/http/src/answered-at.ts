/** An address and the methods that it answers: any other is told which those are. */
import type { FastifyInstance, FastifyReply, FastifyRequest, HTTPMethods } from 'fastify'
import { usualLimit } from './body.ts'
import { problemOf, sendProblem } from './problem.ts'

type Handler = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>
interface Address {
  readonly url: string
  readonly bodyLimit?: number
  readonly handlers: { readonly GET?: Handler; readonly POST?: Handler }
  /** Methods that are answered there by a route of their own. */
  readonly elsewhere?: ReadonlyArray<'POST'>
}
const methods: ReadonlyArray<HTTPMethods> = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

const notAllowed =
  (allowed: ReadonlyArray<string>): Handler =>
  async (_request, reply) =>
    sendProblem(reply.header('allow', allowed.join(', ')), problemOf({ type: 'NotAllowed', allowed }))

export const answeredAt = (
  app: FastifyInstance,
  { url, bodyLimit = usualLimit, handlers, elsewhere = [] }: Address
): void => {
  const allowed = [...Object.keys(handlers), ...elsewhere].flatMap(method =>
    method === 'GET' ? ['GET', 'HEAD'] : [method]
  )
  for (const [method, handler] of Object.entries(handlers)) app.route({ method, url, bodyLimit, handler })
  const others = methods.filter(method => !allowed.includes(method))
  // Whatever is sent with a method that is not answered is not looked at.
  app.route({
    method: others,
    url,
    onRequest: async (request, reply) => notAllowed(allowed)(request, reply),
    handler: notAllowed(allowed)
  })
}
