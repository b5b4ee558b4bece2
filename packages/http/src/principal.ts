/** On whose behalf a request is made: asked once, before anything else of it is looked at. */
import type { Actor } from '@cofc/application'
import type { FastifyReply, FastifyRequest, onRequestAsyncHookHandler } from 'fastify'
import { isLeft } from 'fp-ts/lib/Either.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Failure } from './failure.ts'
import { problemOf, sendProblem } from './problem.ts'
import { isFromHere } from './same-site.ts'

/** Whoever a request is made for, as far as what they carry is in force. */
export interface Principal extends Actor {
  /** Milliseconds since 1970 at which what was carried ends; for as long as nobody revokes it when left out. */
  readonly until?: number
}
/**
 * Somebody else's authentication is passed in as this. The subject must be one and the same person or program for good:
 * what their keys of requests lead to depends on it.
 */
export type AskPrincipal = (request: FastifyRequest) => TE.TaskEither<Failure, Principal>

/** Whoever is on this machine, as it stands beside the events. */
export const team: Actor = { role: 'network-team', subject: 'local' }

/** Whoever is on this machine is the network team: nobody else is answered, and no page of another site. */
export const thisMachine: AskPrincipal = request =>
  isFromHere(request) ? TE.right(team) : TE.left({ type: 'NotAuthenticated' })

export interface Known {
  readonly principal: Principal
  /** Asks the same again. */
  readonly ask: AskPrincipal
}
const known = new WeakMap<FastifyRequest, Known>()
export const nobody: Principal = { role: 'public', subject: 'nobody' }
/** Of a request that the hook has passed. */
export const actorOf = (request: FastifyRequest): Principal => known.get(request)?.principal ?? nobody

/** The same person or program with the same rights as when the request was passed; `null` once that is not so, or not known. */
export const stillActorOf = async (request: FastifyRequest): Promise<Principal | null> => {
  const before = known.get(request)
  const now = await before?.ask(request)()
  if (before === undefined || now === undefined || isLeft(now)) return null
  const isSame = (['subject', 'role', 'community', 'reviewer'] as const).every(
    name => before.principal[name] === now.right[name]
  )
  return isSame ? now.right : null
}

/** From here on the request is made on this behalf. */
export const nowOnBehalfOf = (request: FastifyRequest, found: Known): void => void known.set(request, found)

export const askingPrincipal =
  (principal: AskPrincipal): onRequestAsyncHookHandler =>
  async (request: FastifyRequest, reply: FastifyReply) => {
    const found = await principal(request)()
    if (isLeft(found)) return sendProblem(reply, problemOf(found.left))
    nowOnBehalfOf(request, { principal: found.right, ask: principal })
    return undefined
  }
