/**
 * How often one may ask in a minute: each principal for themselves, and whoever is not known by the address they ask from.
 * An address is that of the connection, or the one that a trusted proxy names: nobody else is believed.
 */
import rateLimit from '@fastify/rate-limit'
import type { Actor } from '@cofc/application'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isLeft } from 'fp-ts/lib/Either.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { actorOf, type AskPrincipal } from './principal.ts'
import { problemOf, sendProblem, type SendProblem } from './problem.ts'

export interface Rates {
  readonly writes: number
  readonly reads: number
}
export const usualRates: Rates = { writes: 60, reads: 600 }

const window = 60_000
const reading: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS'])
type Kind = keyof Rates
const kindOf = ({ method }: FastifyRequest): Kind => (reading.has(method) ? 'reads' : 'writes')

/** Everybody who is not known has one name, and is no one principal. */
const isSomebody = (actor: Actor | null): actor is Actor => actor !== null && actor.subject !== 'nobody'

/** How a request was counted. */
interface Counted {
  readonly kind: Kind
  readonly most: number
  readonly left: number
  /** Seconds until the count begins anew. */
  readonly resets: number
  readonly isOver: boolean
}
export interface Counting {
  /** Counts a request, once: as its principal's, or its address's as long as it has none. */
  readonly count: (request: FastifyRequest, actor: Actor | null) => Promise<Counted>
  readonly countOf: (request: FastifyRequest) => Counted | undefined
}

/** Counts what reaches a server, or the plugin it is given: made once for all that share the counts. */
export const countRequests = async (app: FastifyInstance, rates: Rates): Promise<Counting> => {
  await app.register(rateLimit, { global: false })
  const keys = new WeakMap<FastifyRequest, string>()
  const limiterOf = (kind: Kind) =>
    app.createRateLimit({
      ...{ max: rates[kind], timeWindow: window },
      // Of whoever is not known the usual key is made: an address, and of the larger ones the network it is in.
      ...{ keyGenerator: (request: FastifyRequest) => keys.get(request) ?? rateLimit.normalizeIP(request.ip) }
    })
  const limiters = { reads: limiterOf('reads'), writes: limiterOf('writes') }
  const counts = new WeakMap<FastifyRequest, Counted>()
  return {
    countOf: request => counts.get(request),
    count: async (request, actor) => {
      const [kind, before] = [kindOf(request), counts.get(request)]
      const isPrincipals = keys.has(request)
      if (before !== undefined && (!isSomebody(actor) || isPrincipals)) return before
      if (isSomebody(actor)) keys.set(request, `${actor.role} ${actor.subject}`)
      const limited = await limiters[kind](request)
      const counted = limited.isAllowed
        ? { kind, most: rates[kind], left: rates[kind], resets: 0, isOver: false }
        : { kind, most: limited.max, left: limited.remaining, resets: limited.ttlInSeconds, isOver: limited.isExceeded }
      counts.set(request, counted)
      return counted
    }
  }
}

const tooMany = ({ resets, most }: Counted) =>
  ({ type: 'TooManyRequests', retryAfter: Math.max(1, resets), most }) as const

/** Who somebody is, unless they ask too often. Whoever is not known is counted by their address, whatever they carried. */
export const countingPrincipal =
  ({ count }: Counting, principal: AskPrincipal): AskPrincipal =>
  request =>
  async () => {
    const found = await principal(request)()
    const counted = await count(request, isLeft(found) ? null : found.right)
    return counted.isOver ? TE.left(tooMany(counted))() : found
  }

/** The fields of draft-ietf-httpapi-ratelimit-headers. */
const headersOf = ({ kind, most, left, resets }: Counted) => ({
  'ratelimit-policy': `"${kind}";q=${String(most)};w=${String(window / 1_000)}`,
  ratelimit: `"${kind}";r=${String(left)};t=${String(resets)}`
})

const uncounted = new WeakSet<FastifyRequest>()
/** Of another server of the network: it asks as often as those who ask it, and they are counted there. */
export const notCounted = (request: FastifyRequest): void => void uncounted.add(request)

/** For a plugin: what was not counted yet is, by its address where nobody is known, and every answer says how many are left. */
export const sayHowManyAreLeft = (
  app: FastifyInstance,
  { count, countOf }: Counting,
  send: SendProblem = sendProblem
): void => {
  app.addHook('preHandler', async (request: FastifyRequest, reply: FastifyReply) => {
    if (uncounted.has(request)) return undefined
    const counted = await count(request, actorOf(request))
    return counted.isOver && !reply.sent ? send(reply, problemOf(tooMany(counted))) : undefined
  })
  app.addHook('onSend', async (request, reply) => {
    const counted = countOf(request)
    if (counted !== undefined) reply.headers(headersOf(counted))
  })
}
