/** The pages people read. They need no script, and nothing from any other host. */
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import { answerTo, problemOf, reportPath } from '@cofc/http'
import { eachReport, reports, type NamedReport } from '@cofc/reports'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { answer, goTo, paramsOf, queryOf, sendProblem } from './answer.tsx'
import type { Asset } from './assets/asset.ts'
import { icon } from './assets/icon.ts'
import { stylesheet } from './assets/stylesheet.ts'
import { onError, onNotFound } from './errors.ts'
import { toHistory, toReport } from './forms.ts'
import { historyPage } from './pages/history/page.tsx'
import { homePage } from './pages/home/page.tsx'
import type { ConsoleOptions } from './options.ts'
import { pageOf } from './pages.ts'
import { askCycles, askHistory, askHome } from './questions.ts'

const securityHeaders = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'cache-control': 'no-cache',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY'
}
const send =
  ({ type, body }: Asset) =>
  async (_request: unknown, reply: FastifyReply): Promise<FastifyReply> =>
    reply.type(type).header('cache-control', 'public, max-age=31536000, immutable').send(body)

/** A report as it is asked for in texts, and what its page shows beside it. */
const askReportPage =
  (options: ConsoleOptions, { report }: NamedReport) =>
  (request: FastifyRequest) =>
    pipe(
      answerTo(options)(report)({ ...queryOf(request), ...paramsOf(request) }),
      TE.flatMap(found =>
        pipe(
          askCycles(options),
          TE.map(cycles => ({ found, beside: { cycles } }))
        )
      )
    )

export const consolePages: FastifyPluginAsync<ConsoleOptions> = async (app, options) => {
  app.setErrorHandler(onError)
  app.setNotFoundHandler(onNotFound)
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(securityHeaders)
    if (!options.isOurHost(request.headers.host ?? ''))
      await sendProblem(reply, problemOf({ type: 'NotALoopbackHost' }))
  })

  const page = answer(options)
  app.get('/', page(askHome(options), homePage))
  for (const named of eachReport(reports)) {
    const { key, report } = named
    const show = pageOf(key)
    if (show === undefined) continue
    app.get(
      reportPath(key, report),
      page(askReportPage(options, named), ({ found, beside }) => show(found, beside))
    )
    if (report.address.length > 0) app.get(`/${key}`, goTo(toReport(options)(named)))
  }
  app.get('/communities', goTo(toHistory(options)))
  app.get('/communities/:community', page(askHistory(options), historyPage))
  for (const asset of [stylesheet, icon]) app.get(asset.path, send(asset))
}
