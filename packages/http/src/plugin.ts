/** What the facade answers: commands and states, every report, the cycles, a community's history, and how the server itself is. */
import { submitWithReactions, withStateCache } from '@cofc/application'
import type { FastifyPluginAsync } from 'fastify'
import { cyclesOnRecord, eachReport, reports as all } from '@cofc/reports'
import { aboutAll } from './about-all.ts'
import { aboutRoutes } from './about-routes.ts'
import { answer, answerReport } from './answer.ts'
import { denialsRoute } from './denials-route.ts'
import { onError, onNotFound } from './errors.ts'
import { evidenceRoutes } from './evidence/routes.ts'
import { feedOfKnown } from './feed.ts'
import { figureRoutes } from './figure-routes.ts'
import { health, ready } from './health.ts'
import { historyRoute } from './history-route.ts'
import { mayReadFrom } from './may-read.ts'
import { sayingItHasMoved } from './moved.ts'
import { ofReports } from './metrics/of-reports.ts'
import { logRoutes } from './log-routes.ts'
import { metricsRoute } from './metrics/route.ts'
import type { HttpOptions } from './options.ts'
import { takesNone } from './parameters.ts'
import { askingPrincipal, thisMachine } from './principal.ts'
import { recordRoutes } from './record-routes.ts'
import type { Records } from './records.ts'
import { replayRoutes } from './replay-routes.ts'
import { reportPath, reportRoute } from './report-route.ts'
import { countingPrincipal } from './rates.ts'
import { wordsRoutes } from './words-routes.ts'

/** Reports, cycles and history, wherever they are mounted. */
const readRoutes =
  (options: HttpOptions): FastifyPluginAsync =>
  async app => {
    const { reports = all, records } = options
    const asking = { ...options, mayRead: mayReadFrom(records?.dependencies) }
    const route = reportRoute(asking)
    for (const { key, report } of eachReport(reports))
      app.get(`/reports${reportPath(key, report)}`, answerReport(options)(route(report), report.csv))
    app.get('/communities/:community/history', answer(options)(historyRoute(asking)))
    app.get('/cycles', answer(options)(route(cyclesOnRecord), cyclesOnRecord.csv))
    app.all('/reports/*', onNotFound)
  }

/** With each command counted where that is wanted. */
const countedRecords = ({ records, metrics }: HttpOptions): Records | undefined => {
  if (records === undefined || metrics === undefined) return records
  const { dependencies, give = submitWithReactions(withStateCache(dependencies)) } = records
  return { ...records, give: metrics.counted(give) }
}

export const httpFacade: FastifyPluginAsync<HttpOptions> = async (app, options) => {
  const { unknownPaths = 'answer', counting, metrics } = options
  const records = countedRecords(options)
  const asked = options.principal ?? thisMachine
  const principal = counting === undefined ? asked : countingPrincipal(counting, asked)
  app.setErrorHandler(onError)
  if (unknownPaths === 'answer') app.setNotFoundHandler(onNotFound)
  metrics?.countIn(app)
  metrics?.add(ofReports(options))
  await aboutAll(app, options)

  app.get('/health', { preHandler: takesNone }, health)
  app.get('/ready', { preHandler: takesNone }, ready(options))
  await app.register(aboutRoutes, { prefix: '/api' })
  // Its servers are none of those who are known below.
  if (options.sharedWords !== undefined)
    await app.register(wordsRoutes(options.sharedWords, principal), { prefix: '/api' })
  await app.register(async known => {
    known.addHook('onRequest', askingPrincipal(principal))
    if (metrics !== undefined) known.get('/metrics', { preHandler: takesNone }, metricsRoute(metrics))
    if (options.feed !== undefined) await known.register(feedOfKnown(options.feed, options))
    if (options.denials !== undefined) known.get('/api/denials', answer(options)(denialsRoute(options.denials.denials)))
    await known.register(async old => {
      old.addHook('onRequest', sayingItHasMoved)
      await old.register(readRoutes(options))
    })
    await known.register(readRoutes(options), { prefix: '/api' })
    await known.register(figureRoutes(options), { prefix: '/api' })
    if (records !== undefined) await known.register(recordRoutes(records, options.today), { prefix: '/api' })
    if (records !== undefined) await known.register(evidenceRoutes(records, options.today), { prefix: '/api' })
    if (records !== undefined) await known.register(replayRoutes(options, records), { prefix: '/api' })
    if (options.publishedLog !== undefined)
      await known.register(logRoutes(options.publishedLog, options), { prefix: '/api' })
    known.all('/api/*', onNotFound)
  })
}
