/** What the program says of itself, to everybody: what it answers, which events there are, and what may stand in the way. */
import { catalogue } from '@cofc/core/catalogue'
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import { json, mediaTypeFor } from './negotiate.ts'
import { takesNone } from './parameters.ts'
import { problemOf, sendProblem } from './problem.ts'
import { problemTypes } from './problem-types.ts'

/** Made when it is first asked for. */
const told = (make: () => Promise<string>) => {
  let made: Promise<string> | null = null
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    if (mediaTypeFor(request.headers, [json]) === null)
      return sendProblem(reply, problemOf({ type: 'NotAcceptable', had: [json] }))
    made ??= make()
    return reply
      .header('cache-control', 'no-cache')
      .type('application/json; charset=utf-8')
      .send(await made)
  }
}
const documents = {
  '/openapi.json': async () => (await import('./openapi-text.ts')).openApiText,
  '/asyncapi.json': async () => JSON.stringify(catalogue()),
  '/problems': async () => JSON.stringify(problemTypes)
}

export const aboutRoutes: FastifyPluginAsync = async app => {
  for (const [url, make] of Object.entries(documents)) app.get(url, { preHandler: takesNone }, told(make))
}
