/** Commands, states and events of every aggregate there is: no address of them is written by hand. */
import { withStateCache } from '@cofc/application'
import { entries, type PlainDate } from '@cofc/core'
import type { FastifyInstance, FastifyReply, FastifyRequest, HTTPMethods } from 'fastify'
import { routeOf } from './aggregate-address.ts'
import { limitOfRatings, readJson, usualLimit } from './body.ts'
import { commandRoute } from './command-route.ts'
import { erasureRoute } from './erasure-route.ts'
import { answeringOnce } from './idempotency.ts'
import { problemOf, sendProblem } from './problem.ts'
import type { Records } from './records.ts'
import { stateRoute } from './state-route.ts'
import { streamRoute } from './stream-route.ts'

type Handler = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>
interface Address {
  readonly url: string
  readonly bodyLimit?: number
  readonly handlers: { readonly GET?: Handler; readonly POST?: Handler }
}
const methods: ReadonlyArray<HTTPMethods> = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

const notAllowed =
  (allowed: ReadonlyArray<string>): Handler =>
  async (_request, reply) =>
    sendProblem(reply.header('allow', allowed.join(', ')), problemOf({ type: 'NotAllowed', allowed }))

const answeredAt = (app: FastifyInstance, { url, bodyLimit = usualLimit, handlers }: Address): void => {
  const allowed = Object.keys(handlers).flatMap(method => (method === 'GET' ? ['GET', 'HEAD'] : [method]))
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

/** Large commands are those that save ratings, of reviews and of their audits. */
const savesRatings: ReadonlyArray<string> = ['review', 'hmp-audit']

export const recordRoutes =
  (given: Records, today: () => PlainDate) =>
  async (app: FastifyInstance): Promise<void> => {
    readJson(app)
    const records = { ...given, dependencies: withStateCache(given.dependencies) }
    const once = answeringOnce({ access: records.access, now: records.dependencies.now })
    const [give, state, events] = [commandRoute(once, records), stateRoute({ records, today }), streamRoute(records)]
    for (const { aggregate } of entries) {
      const url = routeOf(aggregate)
      const bodyLimit = savesRatings.includes(aggregate.name) ? limitOfRatings : usualLimit
      answeredAt(app, { url, bodyLimit, handlers: { GET: state(aggregate), POST: give(aggregate) } })
      answeredAt(app, { url: `${url}/events`, handlers: { GET: events(aggregate) } })
    }
    answeredAt(app, { url: '/erasures', handlers: { POST: erasureRoute(once, records) } })
  }
