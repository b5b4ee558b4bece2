/** The evidence library over HTTP, for those who may do the same on a page. */
import { withStateCache } from '@cofc/application'
import type { PlainDate } from '@cofc/core'
import type { FastifyInstance } from 'fastify'
import { answeredAt } from '../answered-at.ts'
import { readJson } from '../body.ts'
import { answeringOnce } from '../idempotency.ts'
import type { Records } from '../records.ts'
import { keepRoute } from './keep-route.ts'
import { readEvidenceRoutes } from './read-routes.ts'
import { takeOutRoute } from './take-out-route.ts'

export const evidenceRoutes =
  (given: Records, today: () => PlainDate) =>
  async (app: FastifyInstance): Promise<void> => {
    const records = { ...given, dependencies: withStateCache(given.dependencies) }
    const once = answeringOnce({ access: records.access, now: records.dependencies.now })
    const { list, file, shown } = readEvidenceRoutes(records, today)
    const library = '/evidence/:community'
    await app.register(keepRoute(once, records, library))
    await app.register(async others => {
      readJson(others)
      answeredAt(others, { url: library, handlers: { GET: list }, elsewhere: ['POST'] })
      answeredAt(others, { url: `${library}/:evidence`, handlers: { GET: file } })
      answeredAt(others, { url: `${library}/:evidence/take-out`, handlers: { POST: takeOutRoute(once, records) } })
      answeredAt(others, { url: '/evidence-shown/:community/:cycle/:kind/:evidence', handlers: { GET: shown } })
    })
  }
