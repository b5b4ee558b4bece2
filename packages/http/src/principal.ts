/** On whose behalf a request is made: asked once, before anything else of it is looked at. */
import type { Actor } from '@cofc/application'
import type { FastifyReply, FastifyRequest, onRequestAsyncHookHandler } from 'fastify'
import { isLeft } from 'fp-ts/lib/Either.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Failure } from './failure.ts'
import { problemOf, sendProblem } from './problem.ts'
import { isFromHere } from './same-site.ts'

/**
 * Somebody else's authentication is passed in as this. The subject must be one and the same person or program for good:
 * what their keys of requests lead to depends on it.
 */
export type AskPrincipal = (request: FastifyRequest) => TE.TaskEither<Failure, Actor>

/** Whoever is on this machine, as it stands beside the events. */
export const team: Actor = { role: 'network-team', subject: 'local' }

/** Whoever is on this machine is the network team: nobody else is answered, and no page of another site. */
export const thisMachine: AskPrincipal = request =>
  isFromHere(request) ? TE.right(team) : TE.left({ type: 'NotAuthenticated' })

const actors = new WeakMap<FastifyRequest, Actor>()
export const nobody: Actor = { role: 'public', subject: 'nobody' }
/** Of a request that the hook has passed. */
export const actorOf = (request: FastifyRequest): Actor => actors.get(request) ?? nobody

/** From here on the request is made on this behalf. */
export const nowOnBehalfOf = (request: FastifyRequest, actor: Actor): void => void actors.set(request, actor)

export const askingPrincipal =
  (principal: AskPrincipal): onRequestAsyncHookHandler =>
  async (request: FastifyRequest, reply: FastifyReply) => {
    const found = await principal(request)()
    if (isLeft(found)) return sendProblem(reply, problemOf(found.left))
    nowOnBehalfOf(request, found.right)
    return undefined
  }
