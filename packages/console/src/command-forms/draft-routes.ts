/** GET and POST /drafts: what somebody began, for them alone, and what of it they throw away. */
import { actorOf, type Answer } from '@cofc/http'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { tokenFor } from '../form-token.ts'
import type { ConsoleOptions, Giving } from '../options.ts'
import { draftsPage } from '../pages/command/drafts-page.tsx'
import { everybody, readableBy } from '../readers.ts'
import { begunBy, dropTyped } from './drafts.ts'
import { sentIn } from './sent.ts'
import { showForm } from './show-form.ts'
import type { Shown } from './steps.ts'

export const draftRoutes = (app: FastifyInstance, options: ConsoleOptions, giving: Giving): void => {
  const [readable, show] = [readableBy(options), showForm(options)]
  const listed =
    (request: FastifyRequest): Answer<Shown> =>
    async () => {
      const secret = options.visitors?.secret?.(request) ?? null
      const begun = await begunBy(giving, request)
      return TE.right({ page: draftsPage({ begun, token: secret === null ? null : tokenFor(secret) }), status: 200 })()
    }
  /** Nobody throws away what another began. */
  const discarded =
    (request: FastifyRequest): Answer<Shown> =>
    async () => {
      const { key } = sentIn(request)
      const isOwn = (await begunBy(giving, request)).some(({ id }) => id === key)
      if (isOwn && actorOf(request).subject !== 'nobody') await dropTyped({ giving }, key)
      return TE.right({ to: '/drafts' })()
    }
  app.get('/drafts', show(readable(everybody, listed)))
  app.post('/drafts', show(readable(everybody, discarded)))
}
