/**
 * GET /api/log/checkpoint, …/tile/LEVEL/INDEX and …/proof: the log of the history, in the forms of C2SP, for those who answer
 * for the record. A tile never changes, so whoever has it keeps it; it is of the one who asked, and of nobody in between.
 */
import type { LogUnreadable } from '@cofc/application'
import { tilePath, tileWidth, type Tile } from '@cofc/audit'
import type { Grants } from '@cofc/core'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isLeft } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { answer, paramsOf, queryOf } from './answer.ts'
import { mayReadFrom } from './may-read.ts'
import { mediaTypeFor } from './negotiate.ts'
import type { HttpOptions } from './options.ts'
import { askedBeside, notUnderstood } from './parameters.ts'
import { actorOf } from './principal.ts'
import { problemOf, sendProblem, type Answer } from './problem.ts'
import type { ConsistencyShown, PublishedLog } from './published-log.ts'

const roles: Grants = { 'network-team': 'any', auditor: 'any' }
const mayAsk = (request: FastifyRequest): Answer<void> =>
  mayReadFrom()(actorOf(request), { name: 'log', title: 'Read the log of the history', roles, about: {} })

const found = <A>(asked: TE.TaskEither<LogUnreadable, A | null>): Answer<A> =>
  pipe(
    asked,
    TE.mapLeft(problemOf),
    TE.flatMap(one => (one === null ? TE.left(problemOf({ type: 'NothingRecorded' })) : TE.right(one)))
  )

interface Sent {
  readonly type: 'text/plain' | 'application/octet-stream'
  readonly caching: string
}
/** What is no JSON, as the formats of the log ask for it. */
const asItIs =
  ({ type, caching }: Sent, ask: (request: FastifyRequest) => Answer<string | Buffer>) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    if (mediaTypeFor(request.headers, [type]) === null)
      return sendProblem(reply, problemOf({ type: 'NotAcceptable', had: [type] }))
    const told = await pipe(
      mayAsk(request),
      TE.flatMap(() => TE.fromEither(askedBeside(queryOf(request), []))),
      TE.flatMap(() => ask(request))
    )()
    if (isLeft(told)) return sendProblem(reply, told.left)
    const full = type === 'text/plain' ? 'text/plain; charset=utf-8' : type
    return reply.header('cache-control', caching).header('vary', 'accept').type(full).send(told.right)
  }

/** The level up to 63, the place in groups of three digits, and how many hashes where it is not full. */
const tileForm = /^([0-9]|[1-5][0-9]|6[0-3])\/((?:x[0-9]{3}\/){0,4}[0-9]{3})(?:\.p\/([1-9][0-9]{0,2}))?$/
/** A tile by its path, in the one spelling that it has. */
const tileAt = (path: string): Tile | null => {
  const parts = tileForm.exec(path)
  if (parts === null) return null
  const [, level, groups = '', width = tileWidth] = parts
  const tile = { level: Number(level), index: Number(groups.replaceAll(/[x/]/g, '')), width: Number(width) }
  return tilePath(tile) === `tile/${path}` ? tile : null
}
const tileOf =
  ({ tile }: PublishedLog) =>
  (request: FastifyRequest): Answer<Buffer> => {
    const asked = tileAt(String(paramsOf(request)['*']))
    return asked === null ? TE.left(problemOf({ type: 'NothingRecorded' })) : found(tile(asked))
  }

export type Proof = { readonly receipt: string } | ConsistencyShown
const fields = ['stream', 'version', 'earlier', 'size'] as const
type Asked = Readonly<Partial<Record<(typeof fields)[number], unknown>>>
const numberIn = (text: unknown): number => (/^[1-9]\d{0,14}$/.test(String(text)) ? Number(text) : 0)

const wrong = (field: string, says: string) => TE.left(notUnderstood({ field, says }))
const receiptAsked = ({ receipt }: PublishedLog, { stream, version }: Asked): Answer<Proof> => {
  if (typeof stream !== 'string' || stream === '') return wrong('stream', 'expected the stream of an event')
  const at = numberIn(version)
  if (at === 0) return wrong('version', 'expected the place of the event in its stream, 1 for the first')
  return pipe(
    found(receipt(stream, at)),
    TE.map(text => ({ receipt: text }))
  )
}
const consistencyAsked = ({ consistency }: PublishedLog, asked: Asked): Answer<Proof> => {
  const [earlier, size] = [numberIn(asked.earlier), numberIn(asked.size)]
  if (earlier === 0) return wrong('earlier', 'expected a number of events')
  if (size < earlier) return wrong('size', 'expected a number of events, no smaller than the earlier')
  return found(consistency(earlier, size))
}
const proofFor =
  (log: PublishedLog) =>
  (request: FastifyRequest): Answer<Proof> =>
    pipe(
      mayAsk(request),
      TE.flatMap(() => TE.fromEither(askedBeside(queryOf(request), fields))),
      TE.flatMap((asked: Asked): Answer<Proof> => {
        const ofTree = asked.earlier !== undefined || asked.size !== undefined
        const ofEvent = asked.stream !== undefined || asked.version !== undefined
        if (ofTree && ofEvent) return wrong('query', 'expected either an event or two sizes')
        return ofTree ? consistencyAsked(log, asked) : receiptAsked(log, asked)
      })
    )

const forEver = 'private, max-age=31536000, immutable'
export const logRoutes =
  (log: PublishedLog, options: Pick<HttpOptions, 'isDemonstration'>) =>
  async (app: FastifyInstance): Promise<void> => {
    app.get(
      '/log/checkpoint',
      asItIs({ type: 'text/plain', caching: 'no-cache' }, () => found(log.checkpoint))
    )
    app.get('/log/tile/*', asItIs({ type: 'application/octet-stream', caching: forEver }, tileOf(log)))
    app.get('/log/proof', answer(options)(proofFor(log)))
  }
