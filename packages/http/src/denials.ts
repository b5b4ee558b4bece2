/** Notes who was denied what, after they were answered: what cannot be noted keeps nobody from an answer. */
import type { Denied, DenialStore } from '@cofc/access-store'
import { commandNamed, CommunityId } from '@cofc/core'
import type { FastifyReply, FastifyRequest, onResponseAsyncHookHandler } from 'fastify'
import { isHidden } from './hidden.ts'
import { actorOf } from './principal.ts'

export interface NotingDenials {
  readonly denials: DenialStore
  /** The instant now, as ISO text in UTC. */
  readonly now: () => string
}
/** Milliseconds: 400 days. */
const keptFor = 34_560_000_000

const reasons: Readonly<Record<number, string>> = { 401: 'not-authenticated', 403: 'denied', 421: 'not-our-host' }

const fieldOf = (given: unknown, name: string): unknown =>
  typeof given === 'object' && given !== null && Object.hasOwn(given, name)
    ? (given as Readonly<Record<string, unknown>>)[name]
    : undefined

/** Of what was sent only the names that we know. */
const deniedBy = (request: FastifyRequest, reason: string): Denied => {
  const { params, body, routeOptions } = request
  const [type, community] = [fieldOf(body, 'type'), fieldOf(params, 'community')]
  return {
    subject: actorOf(request).subject,
    route: routeOptions.url ?? '/',
    command: typeof type === 'string' && commandNamed(type) !== null ? type : null,
    community: CommunityId.is(community) ? community : null,
    reason
  }
}

export const notingDenials =
  ({ denials, now }: NotingDenials): onResponseAsyncHookHandler =>
  async (request: FastifyRequest, reply: FastifyReply) => {
    const reason = isHidden(request) ? 'hidden' : reasons[reply.statusCode]
    if (reason === undefined) return
    const at = now()
    await denials.note(deniedBy(request, reason), at, new Date(Date.parse(at) - keptFor).toISOString())()
  }
