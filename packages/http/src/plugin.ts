/** What the facade answers: every report, the cycles, a community's history, and how the server itself is. */
import type { FastifyPluginAsync } from 'fastify'
import { cyclesOnRecord, eachReport, reports as all } from '@cofc/reports'
import { answer, answerReport } from './answer.ts'
import { onError, onNotFound } from './errors.ts'
import { health, ready } from './health.ts'
import { historyRoute } from './history-route.ts'
import { loopbackOnly } from './loopback.ts'
import type { HttpOptions } from './options.ts'
import { takesNone } from './parameters.ts'
import { reportPath, reportRoute } from './report-route.ts'
import { sendCompressed } from './sending.ts'

const securityHeaders = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY'
}

export const httpReads: FastifyPluginAsync<HttpOptions> = async (app, options) => {
  const { reports = all, unknownPaths = 'answer' } = options
  const route = reportRoute(options)
  app.setErrorHandler(onError)
  if (unknownPaths === 'answer') app.setNotFoundHandler(onNotFound)
  app.addHook('onRequest', async (_request, reply) => void reply.headers(securityHeaders))
  app.addHook('onRequest', loopbackOnly)
  sendCompressed(app)

  for (const { key, report } of eachReport(reports))
    app.get(`/reports${reportPath(key, report)}`, answerReport(options)(route(report)))
  app.get('/communities/:community/history', answer(options)(historyRoute(options)))
  app.get('/cycles', answer(options)(route(cyclesOnRecord)))
  app.get('/health', { preHandler: takesNone }, health)
  app.get('/ready', { preHandler: takesNone }, ready(options))
  app.all('/reports/*', onNotFound)
}
