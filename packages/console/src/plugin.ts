/** The pages people read. They need no script, and nothing from any other host. */
import type { FastifyPluginAsync, FastifyReply } from 'fastify'
import { answer, goTo, sendFailure } from './answer.tsx'
import { askHistory, askHome, askLocal, askNational, askRegisterOrMembers } from './ask.ts'
import type { Asset } from './assets/asset.ts'
import { icon } from './assets/icon.ts'
import { stylesheet } from './assets/stylesheet.ts'
import { onError, onNotFound } from './errors.ts'
import { toHistory, toLocal, toNational } from './forms.ts'
import { historyPage } from './pages/history/page.tsx'
import { homePage } from './pages/home/page.tsx'
import { localPage } from './pages/local/page.tsx'
import { nationalPage } from './pages/national/page.tsx'
import { registerOrMembersPage } from './pages/register/page.tsx'
import type { ConsoleOptions } from './reads.ts'

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

export const consolePages: FastifyPluginAsync<ConsoleOptions> = async (app, options) => {
  app.setErrorHandler(onError)
  app.setNotFoundHandler(onNotFound)
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(securityHeaders)
    if (!options.isOurHost(request.headers.host ?? '')) await sendFailure(reply, { type: 'NotALoopbackHost' })
  })

  const page = answer(options)
  app.get('/', page(askHome(options), homePage))
  app.get('/national', goTo(toNational(options)))
  app.get('/national/:cycle', page(askNational(options), nationalPage))
  app.get('/local', goTo(toLocal))
  app.get('/local/:community/:cycle', page(askLocal(options), localPage))
  app.get('/communities', goTo(toHistory))
  app.get('/communities/:community', page(askHistory(options), historyPage))
  app.get('/register', page(askRegisterOrMembers(options), registerOrMembersPage))
  for (const asset of [stylesheet, icon]) app.get(asset.path, send(asset))
}
