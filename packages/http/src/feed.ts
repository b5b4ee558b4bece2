/**
 * GET /api/events: every event of the history, as pages of JSON or as a stream that goes on (decision 0071). A stream ends
 * with `closing` when the server stops or can read no further; its reader comes again and says where it was.
 */
import { eventTextToldTo, type Actor } from '@cofc/application'
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import { isLeft, left, type Either } from 'fp-ts/lib/Either.js'
import type { OutgoingHttpHeaders } from 'node:http'
import { demonstrationHeader } from './demonstration.ts'
import { mayFollow } from './feed-access.ts'
import { askedOfFeed, wantsStream, type AskFeed } from './feed-ask.ts'
import { newPlaces } from './feed-limits.ts'
import { usualLimits, type FeedLimits, type FeedOptions } from './feed-options.ts'
import { linksOf, pageOfFeed, pageText } from './feed-page.ts'
import { feedProblem } from './feed-problem.ts'
import { partsOf, sendAll, type NextPart, type Part } from './feed-stream.ts'
import type { HttpOptions } from './options.ts'
import { thisMachine } from './principal.ts'
import { problemOf, sendProblem, type Problem } from './problem.ts'
import { eventStream, messageText } from './sse.ts'

interface Asked {
  readonly actor: Actor
  readonly ask: AskFeed
  readonly reply: FastifyReply
}

const sendPage = async ({ events }: FeedOptions, { actor, ask, reply }: Asked): Promise<FastifyReply> => {
  const page = await pageOfFeed(events, ask)
  if (isLeft(page)) return sendProblem(reply, feedProblem(page.left))
  return reply
    .header('cache-control', 'no-cache')
    .header('link', linksOf(page.right, ask))
    .type('application/json; charset=utf-8')
    .send(pageText(page.right, eventTextToldTo(actor.role)))
}

interface Sending {
  readonly limits: FeedLimits
  readonly signal: AbortSignal
  readonly first: Part
  readonly next: NextPart
}
/** Sends part after part, each once the one before it was taken. */
const sendParts = async (reply: FastifyReply, { limits, signal, first, next }: Sending): Promise<void> => {
  const { raw: response } = reply
  reply.hijack()
  response.writeHead(200, {
    ...(reply.getHeaders() as OutgoingHttpHeaders),
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    // A proxy would wait for more of it before it passes any on.
    'x-accel-buffering': 'no'
  })
  const stream = eventStream(response, { ...limits, signal })
  const begun = { ...first, text: `retry: ${limits.retry}\n\n${first.text}` }
  const why = await sendAll(stream, begun, next)
  stream.end(messageText({ event: 'closing', data: JSON.stringify({ because: why }) }))
}

/** Aborts when the connection is gone or the server stops. */
const whileOpen = ({ raw: response }: FastifyReply, stopping: AbortSignal): AbortSignal => {
  const gone = new AbortController()
  response.on('close', () => gone.abort())
  return AbortSignal.any([stopping, gone.signal])
}

const sendStream = async (
  { events }: FeedOptions,
  { actor, ask, reply }: Asked,
  { limits, stopping }: { readonly limits: FeedLimits; readonly stopping: AbortSignal }
): Promise<FastifyReply> => {
  const signal = whileOpen(reply, stopping)
  const next = partsOf(events, { ask, told: eventTextToldTo(actor.role), signal })
  const first = await next()
  if (first === null) return sendProblem(reply, feedProblem({ type: 'FeedsTaken' }))
  if (isLeft(first)) return sendProblem(reply, feedProblem(first.left))
  await sendParts(reply, { limits, signal, first: first.right, next })
  return reply
}

/** Who may not follow is told so before anything of the question is looked at. */
const readerOf = async (
  { principal = thisMachine }: FeedOptions,
  request: FastifyRequest
): Promise<Either<Problem, Actor>> => {
  const actor = await principal(request)()
  if (isLeft(actor)) return left(problemOf(actor.left))
  return mayFollow(actor.right) ? actor : left(feedProblem({ type: 'FeedDenied' }))
}

export const feedRoute =
  (options: FeedOptions, { isDemonstration = false }: Pick<HttpOptions, 'isDemonstration'>): FastifyPluginAsync =>
  async app => {
    const limits = { ...usualLimits, ...options.limits }
    const places = newPlaces(limits)
    const stopping = new AbortController()
    app.addHook('preClose', async () => stopping.abort())
    app.get('/api/events', { exposeHeadRoute: false }, async (request, reply) => {
      const actor = await readerOf(options, request)
      if (isLeft(actor)) return sendProblem(reply, actor.left)
      const ask = askedOfFeed(request, actor.right)
      if (isLeft(ask)) return sendProblem(reply, ask.left)
      if (isDemonstration) reply.header(...demonstrationHeader)
      reply.header('vary', 'accept')
      const asked = { actor: actor.right, ask: ask.right, reply }
      if (!wantsStream(request)) return sendPage(options, asked)
      const place = places.take(`${actor.right.role} ${actor.right.subject}`)
      if (isLeft(place)) return sendProblem(reply.header('retry-after', '5'), feedProblem(place.left))
      try {
        return await sendStream(options, asked, { limits, stopping: stopping.signal })
      } finally {
        place.right()
      }
    })
  }
