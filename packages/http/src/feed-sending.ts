/** Sends what was asked of the feed: a page, or a stream until its reader or the server goes, or may not go on. */
import { eventTextToldTo } from '@cofc/application'
import type { EventStore } from '@cofc/event-store'
import type { FastifyReply } from 'fastify'
import { isLeft } from 'fp-ts/lib/Either.js'
import type { OutgoingHttpHeaders } from 'node:http'
import { untilMayNot, type Looking } from './feed-access.ts'
import type { AskFeed } from './feed-ask.ts'
import type { FeedLimits } from './feed-options.ts'
import { linksOf, pageOfFeed, pageText } from './feed-page.ts'
import { feedProblem } from './feed-problem.ts'
import { partsOf, sendAll, type Ending, type NextPart, type Part } from './feed-stream.ts'
import type { Principal } from './principal.ts'
import { sendProblem } from './problem.ts'
import { eventStream, messageText } from './sse.ts'

type Source = Pick<EventStore, 'followUnparsed'>
export interface Asked {
  readonly actor: Principal
  readonly ask: AskFeed
  readonly reply: FastifyReply
}

export const sendPage = async (events: Source, { actor, ask, reply }: Asked): Promise<FastifyReply> => {
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
  readonly open: WhileOpen
  readonly first: Part
  readonly next: NextPart
}
/** Sends part after part, each once the one before it was taken. */
const sendParts = async (reply: FastifyReply, { limits, open, first, next }: Sending): Promise<void> => {
  const { raw: response } = reply
  reply.hijack()
  response.writeHead(200, {
    ...(reply.getHeaders() as OutgoingHttpHeaders),
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    // A proxy would wait for more of it before it passes any on.
    'x-accel-buffering': 'no'
  })
  const stream = eventStream(response, { ...limits, signal: open.signal })
  const begun = { ...first, text: `retry: ${limits.retry}\n\n${first.text}` }
  const because: Ending = (await sendAll(stream, begun, next)) === 'failed' ? 'store' : open.endedBy()
  stream.end(messageText({ event: 'closing', data: JSON.stringify({ because }) }))
}

interface WhileOpen {
  /** Aborts when the connection is gone, the server stops, or the reader may follow no longer. */
  readonly signal: AbortSignal
  readonly endedBy: () => Ending
}
const whileOpen = ({ actor, reply }: Asked, looking: Looking, stopping: AbortSignal): WhileOpen => {
  const gone = new AbortController()
  reply.raw.on('close', () => gone.abort())
  const ended = AbortSignal.any([stopping, gone.signal])
  const denied = untilMayNot(actor, looking, ended)
  return { signal: AbortSignal.any([ended, denied]), endedBy: () => (denied.aborted ? 'access' : 'shutdown') }
}

interface Streaming {
  readonly events: Source
  readonly limits: FeedLimits
  readonly looking: Looking
  readonly stopping: AbortSignal
}
export const sendStream = async (
  { events, limits, looking, stopping }: Streaming,
  asked: Asked
): Promise<FastifyReply> => {
  const { actor, ask, reply } = asked
  const open = whileOpen(asked, looking, stopping)
  const next = partsOf(events, { ask, told: eventTextToldTo(actor.role), signal: open.signal })
  const first = await next()
  // It came too late, and was answered.
  if (reply.sent) return reply
  if (first === null) return sendProblem(reply, feedProblem({ type: 'FeedsTaken' }))
  if (isLeft(first)) return sendProblem(reply, feedProblem(first.left))
  await sendParts(reply, { limits, open, first: first.right, next })
  return reply
}
