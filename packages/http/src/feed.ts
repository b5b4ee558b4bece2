/**
 * GET /api/events: every event of the history, as pages of JSON or as a stream that goes on (decision 0071). A stream ends
 * with `closing` when the server stops, can read no further, or its reader may follow no longer; a reader comes again and
 * says where it was.
 */
import type { FastifyPluginAsync } from 'fastify'
import { isLeft } from 'fp-ts/lib/Either.js'
import { demonstrationHeader } from './demonstration.ts'
import { mayFollow } from './feed-access.ts'
import { askedOfFeed, wantsStream } from './feed-ask.ts'
import { newPlaces } from './feed-limits.ts'
import { usualLimits, type FeedOptions } from './feed-options.ts'
import { feedProblem } from './feed-problem.ts'
import { sendPage, sendStream } from './feed-sending.ts'
import type { HttpOptions } from './options.ts'
import { actorOf, askingPrincipal, stillActorOf, thisMachine, type AskPrincipal } from './principal.ts'
import { sendProblem } from './problem.ts'

type Said = Pick<HttpOptions, 'isDemonstration'>
/** Where it is asked already on whose behalf a request is made. */
export const feedOfKnown =
  (options: FeedOptions, { isDemonstration = false }: Said): FastifyPluginAsync =>
  async app => {
    const limits = { ...usualLimits, ...options.limits }
    const { now = Date.now } = options
    const places = newPlaces(limits)
    const stopping = new AbortController()
    app.addHook('preClose', async () => stopping.abort())
    app.get('/api/events', { exposeHeadRoute: false }, async (request, reply) => {
      const actor = actorOf(request)
      // Who may not follow is told so before anything of the question is looked at.
      if (!mayFollow(actor)) return sendProblem(reply, feedProblem({ type: 'FeedDenied' }))
      const ask = askedOfFeed(request, actor)
      if (isLeft(ask)) return sendProblem(reply, ask.left)
      if (isDemonstration) reply.header(...demonstrationHeader)
      reply.header('vary', 'accept')
      const asked = { actor, ask: ask.right, reply }
      if (!wantsStream(request)) return sendPage(options.events, asked)
      const place = places.take(`${actor.role} ${actor.subject}`)
      if (isLeft(place)) return sendProblem(reply.header('retry-after', '5'), feedProblem(place.left))
      const looking = { askAgain: async () => stillActorOf(request), look: limits.look, now }
      try {
        return await sendStream({ events: options.events, limits, looking, stopping: stopping.signal }, asked)
      } finally {
        place.right()
      }
    })
  }

interface FeedAlone extends FeedOptions {
  /** On whose behalf a request is made: whoever is on this machine is the network team when left out. */
  readonly principal?: AskPrincipal
}
/** The feed alone, in somebody else's server. */
export const feedRoute =
  ({ principal = thisMachine, ...options }: FeedAlone, said: Said): FastifyPluginAsync =>
  async app => {
    app.addHook('onRequest', askingPrincipal(principal))
    await app.register(feedOfKnown(options, said))
  }
