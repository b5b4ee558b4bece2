/** The pages people read. They need no script, and nothing from any other host. */
import type { FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import {
  actorOf,
  notingDenials,
  problemOf,
  reportPath,
  sendCompressed,
  refuseWhenStopping,
  sayHowManyAreLeft,
  sayWithEveryAnswer
} from '@cofc/http'
import { eachReport, reports } from '@cofc/reports'
import { isLeft } from 'fp-ts/lib/Either.js'
import { answer, goTo, sendProblem } from './answer.tsx'
import { chosenBy } from './asked.ts'
import type { Asset } from './assets/asset.ts'
import { icon } from './assets/icon.ts'
import { stylesheet } from './assets/stylesheet.ts'
import { nowRoutes } from './command-forms/now-routes.ts'
import { commandFormRoutes } from './command-forms/routes.ts'
import { showErrors } from './errors.ts'
import { calendarPath, calendarRoute } from './calendar-route.ts'
import { evidenceRoutes } from './evidence/routes.ts'
import { explainedFor } from './explained/for-whom.tsx'
import { askFigure, figuresOfReports } from './figure-question.ts'
import { feedPath } from './feed-path.ts'
import { feedRoute } from './feed-route.ts'
import { followsIn } from './follow.ts'
import { financeRoutes } from './money/routes.ts'
import { checkForms } from './form-checks.ts'
import { formOf, historyForm, toHistory, toReport } from './forms.ts'
import { partAsked } from './list-part.ts'
import { dayForm, reportForm } from './page-forms.ts'
import { handMadeRoutes } from './hand-made/routes.ts'
import { checkPage } from './pages/check/page.tsx'
import { figurePage } from './pages/figure/page.tsx'
import { historyPage } from './pages/history/page.tsx'
import { homePage } from './pages/home/page.tsx'
import { visitsPage } from './pages/visits/page.tsx'
import { visitsWithRoomPage } from './pages/visits-with-room/page.tsx'
import { membershipRecordPage } from './pages/membership-record/page.tsx'
import type { ConsoleOptions } from './options.ts'
import { pageOf } from './pages.ts'
import { askHistory, askHome } from './questions.ts'
import {
  everybody,
  readableBy,
  readersOfHistory,
  readersOfRecord,
  readersOfReport,
  readersOfVisits
} from './readers.ts'
import { askCheck, checkForm } from './check-questions.ts'
import { askVisits } from './own-visits.ts'
import { askRecord } from './record-question.ts'
import { askReportPage } from './report-page.ts'
import { joiningRoutes } from './joining/public-routes.ts'
import { applicationRoutes } from './joining/team-routes.ts'
import { joiningOf } from './joining/terms.ts'
import { waitsToJoin } from './joining/waits.ts'
import { signInRoutes } from './signing-in/routes.ts'
import { teamRoutes } from './team/routes.ts'
import { tableRoute, tablesOf } from './tables.ts'
import { askVisitors } from './visitors.ts'
import { readersOfRoom } from './readers-of-room.ts'
import { askVisitsWithRoom } from './visits-with-room.ts'
import { workbookRoutes } from './workbook/routes.ts'

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

/** A route without parameters: another spelling of an address would be another page to whoever keeps pages. */
const takesNone = (options: ConsoleOptions) => ({
  preHandler: async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const asked = chosenBy(request, { fields: [] })
    if (isLeft(asked)) await sendProblem(options)(reply, asked.left)
  }
})

/** As everything that this server answers. */
const countAndLimit = (app: FastifyInstance, options: ConsoleOptions): void => {
  options.metrics?.countIn(app)
  sayWithEveryAnswer(app)
  refuseWhenStopping(app, sendProblem(options))
  if (options.counting !== undefined) sayHowManyAreLeft(app, options.counting, sendProblem(options))
}

/** Each report as a page, as the files of its figures, and as what a form chooses. */
const reportRoutes = async (app: FastifyInstance, options: ConsoleOptions): Promise<void> => {
  const [page, to, readable] = [answer(options), goTo(options), readableBy(options)]
  for (const named of eachReport(reports)) {
    const { key, report } = named
    const show = pageOf(key)
    if (show === undefined) continue
    app.get(
      reportPath(key, report),
      page(
        { ask: askReportPage(options, named), form: reportForm(options, key) },
        async ({ found, asAt, beside }, request) => ({
          ...explainedFor(
            request,
            { key, found },
            await show(found, {
              ...{ ...beside, follows: followsIn(options, actorOf(request)), part: partAsked(request, beside.only) },
              joining: key === 'waiting' && asAt === null ? await waitsToJoin(options, request) : []
            })
          ),
          tables: tablesOf(request),
          ...(asAt === null ? {} : { asAt })
        })
      )
    )
    for (const file of ['table.csv', 'table.xlsx'] as const)
      app.get(`${reportPath(key, report)}/${file}`, tableRoute(options, named, file))
    const { rolesFor: _, ...readers } = readersOfReport(named)
    if (report.address.length > 0)
      app.get(`/${key}`, to({ ask: readable(readers, toReport(options)(named)), form: formOf(options, key) }))
  }
  if (options.giving !== undefined) {
    const { giving } = options
    commandFormRoutes(app, options, giving)
    nowRoutes(app, options, giving)
    workbookRoutes(app, options, giving)
    handMadeRoutes(app, options, giving)
    await app.register(async uploads => evidenceRoutes(uploads, options, giving))
  }
  teamRoutes(app, options)
  const joining = joiningOf(options)
  if (joining !== null) {
    joiningRoutes(app, joining)
    applicationRoutes(app, joining)
  }
  if (options.records !== undefined)
    app.get(
      '/visits-with-room',
      takesNone(options),
      page({ ask: readable(readersOfRoom, askVisitsWithRoom(options, options.records)) }, visitsWithRoomPage)
    )
  app.get(
    '/visits',
    takesNone(options),
    page({ ask: readable(readersOfVisits, askVisits(options)) }, (found, request) =>
      visitsPage(found, { follows: followsIn(options, actorOf(request)) })
    )
  )
}

export const consolePages: FastifyPluginAsync<ConsoleOptions> = async (app, options) => {
  showErrors(app, options)
  countAndLimit(app, options)
  sendCompressed(app)
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(securityHeaders)
    if (!options.isOurHost(request.headers.host ?? ''))
      await sendProblem(options)(reply, problemOf({ type: 'NotALoopbackHost' }))
  })

  askVisitors(app, options)
  checkForms(app, options)
  if (options.signIn !== undefined) await signInRoutes(app, options, options.signIn)
  if (options.denials !== undefined) app.addHook('onResponse', notingDenials(options.denials))

  const [page, to, readable] = [answer(options), goTo(options), readableBy(options)]
  app.get('/', takesNone(options), page({ ask: readable(everybody, askHome(options)) }, homePage))
  await reportRoutes(app, options)
  financeRoutes(app, options)
  for (const figures of figuresOfReports)
    app.get(`${reportPath(figures.key, figures.report)}/figure`, page({ ask: askFigure(options, figures) }, figurePage))
  app.get(feedPath, feedRoute(options))
  if (options.calendars !== undefined)
    app.get(calendarPath, takesNone(options), calendarRoute(options, options.calendars))
  app.get('/communities', to({ ask: readable(readersOfHistory, toHistory(options)), form: historyForm(options) }))
  app.get(
    '/communities/:community',
    page({ ask: readable(readersOfHistory, askHistory(options)), form: dayForm(options) }, historyPage)
  )
  app.get(
    '/communities/:community/membership-record',
    page({ ask: readable(readersOfRecord, askRecord(options)) }, membershipRecordPage)
  )
  app.get(
    '/communities/:community/check',
    page({ ask: readable(readersOfHistory, askCheck(options)), form: checkForm(options) }, checkPage)
  )
  for (const asset of [stylesheet, icon]) app.get(asset.path, takesNone(options), send(asset))
}
