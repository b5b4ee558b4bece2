/** Commands, states and events of every aggregate there is: no address of them is written by hand. */
import { withStateCache } from '@cofc/application'
import { entries, type PlainDate } from '@cofc/core'
import type { FastifyInstance } from 'fastify'
import { routeOf } from './aggregate-address.ts'
import { answeredAt } from './answered-at.ts'
import { limitOfRatings, readJson, usualLimit } from './body.ts'
import { commandRoute } from './command-route.ts'
import { erasureRoute } from './erasure-route.ts'
import { answeringOnce } from './idempotency.ts'
import type { Records } from './records.ts'
import { stateRoute } from './state-route.ts'
import { streamRoute } from './stream-route.ts'

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
