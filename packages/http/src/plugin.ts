/** The reads of the facade: three reports, the cycles, a community's history, and how the server itself is. */
import type { FastifyPluginAsync } from 'fastify'
import { answer, answerReport } from './answer.ts'
import { onError, onNotFound } from './errors.ts'
import { loopbackOnly } from './loopback.ts'
import type { HttpOptions } from './reads.ts'
import { health, ready } from './routes/health.ts'
import { history } from './routes/history.ts'
import { local } from './routes/local.ts'
import { national } from './routes/national.ts'
import { register } from './routes/register.ts'

const securityHeaders = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY'
}

export const httpReads: FastifyPluginAsync<HttpOptions> = async (app, options) => {
  const { reports, unknownPaths = 'answer' } = options
  app.setErrorHandler(onError)
  if (unknownPaths === 'answer') app.setNotFoundHandler(onNotFound)
  app.addHook('onRequest', async (_request, reply) => void reply.headers(securityHeaders))
  app.addHook('onRequest', loopbackOnly)

  app.get('/reports/national/:cycle', answerReport(reports, national(reports)))
  app.get('/reports/local/:community/:cycle', answerReport(reports, local(reports)))
  app.get('/reports/register', answerReport(reports, register(options)))
  app.get('/communities/:community/history', answer(history(options.history)))
  app.get('/cycles', answer(reports.cycles))
  app.get('/health', health)
  app.get('/ready', ready(reports))
  app.all('/reports/*', onNotFound)
}
