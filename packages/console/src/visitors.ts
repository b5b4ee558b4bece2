/** Who is before a page: asked once for each. */
import { countingPrincipal, nowOnBehalfOf, problemOf, sendsAsThePublic, type AskPrincipal } from '@cofc/http'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { isLeft } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { sendProblem } from './answer.tsx'
import { isByHand } from './hand-made/forms.ts'
import { onThisMachine } from './known.ts'
import type { ConsoleOptions } from './options.ts'

/** What belongs to a page is everybody's, and is kept by browsers for good. */
const isAsset = ({ routeOptions }: FastifyRequest): boolean => routeOptions.url?.startsWith('/assets/') === true

/** What was typed in a form is read, whoever sent it: it is kept for the one to whom the form was shown. */
const isForm = ({ method, routeOptions: { url = '' } }: FastifyRequest): boolean =>
  method === 'POST' &&
  (url.startsWith('/do/') || url.startsWith('/workbook/') || url.startsWith('/applications/') || isByHand(url))
/**
 * A form of those who want to join, which anybody sends: it changes nothing of anybody's but of whoever holds its secret
 * link, which is sent in it.
 */
export const isOpenForm = ({ method, routeOptions: { url = '' } }: FastifyRequest): boolean =>
  method === 'POST' && url.startsWith('/join/')
const unknown = new WeakSet<FastifyRequest>()
/** Whether nobody is known to have sent it: it is refused before anything of it is done. */
export const isOfNobody = (request: FastifyRequest): boolean => unknown.has(request)

/** A page is one visitor's: nobody else is to be shown what a browser kept of it. */
export const askVisitors = (app: FastifyInstance, options: ConsoleOptions): void => {
  const { counting, visitors = onThisMachine } = options
  const { greet } = visitors
  const principal = counting === undefined ? visitors.principal : countingPrincipal(counting, visitors.principal)
  const comingIn: AskPrincipal = request =>
    pipe(
      principal(request),
      TE.orElse(failure =>
        failure.type === 'NotAuthenticated' && isOpenForm(request) ? sendsAsThePublic(request) : TE.left(failure)
      )
    )
  app.addHook('onRequest', async (request, reply) => {
    if (isAsset(request)) return undefined
    reply.header('cache-control', 'private, no-cache').header('vary', 'cookie')
    const found = await comingIn(request)()
    if (isLeft(found)) {
      if (found.left.type !== 'NotAuthenticated' || !isForm(request))
        return sendProblem(options)(reply, problemOf(found.left))
      unknown.add(request)
      return undefined
    }
    nowOnBehalfOf(request, { principal: found.right, ask: principal })
    greet?.(request, reply)
    return undefined
  })
}
