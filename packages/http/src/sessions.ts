/** Sessions of those who signed in: begun with 256 bits of chance, over after half an hour unused, and after eight in any case. */
import { createHash, randomBytes } from 'node:crypto'
import type { AccessStoreFailure, GrantStore, InForce, Person, SessionStore } from '@cofc/access-store'
import { stringifySetCookie } from 'cookie'
import type { FastifyRequest } from 'fastify'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { cookieIn, isRead } from './cookies.ts'
import { actorOfPerson } from './identity.ts'
import type { AskPrincipal } from './principal.ts'
import { isOfOurPages } from './our-pages.ts'
import { readsOfThePublic } from './the-public.ts'

export interface Sessions {
  readonly sessions: SessionStore
  readonly grants: GrantStore
  /** The instant now, as ISO text in UTC. */
  readonly now: () => string
}
/** `__Host-`: of this host alone, over TLS alone, whatever another program of the same site sets. */
const name = '__Host-cofc'
/** Milliseconds. */
const [longestIdle, longest] = [1_800_000, 28_800_000]

const digestOf = (held: string): string => createHash('sha256').update(held).digest('base64url')
const inForceAt = (at: string): InForce => {
  const before = (milliseconds: number) => new Date(Date.parse(at) - milliseconds).toISOString()
  return { usedSince: before(longestIdle), begunSince: before(longest) }
}
const attributes = { path: '/', httpOnly: true, secure: true, sameSite: 'lax' } as const

/** What a browser holds of its session; `null` where it holds nothing. */
export const sessionIn = (request: FastifyRequest): string | null => cookieIn(request, name)

/** A new session for whoever signed in, and the cookie by which it is known. What the browser held before is over. */
export const beginSession =
  ({ sessions, now }: Pick<Sessions, 'sessions' | 'now'>, request: FastifyRequest) =>
  (person: Person): TE.TaskEither<AccessStoreFailure, string> => {
    const [value, before, at] = [randomBytes(32).toString('base64url'), sessionIn(request), now()]
    return pipe(
      before === null ? TE.right(undefined) : sessions.end(digestOf(before)),
      TE.flatMap(() => sessions.begin({ digest: digestOf(value), ...person, begunAt: at }, inForceAt(at))),
      TE.map(() => stringifySetCookie({ name, value, ...attributes }))
    )
  }

/** The cookie that takes the place of the session's. */
export const endSession =
  ({ sessions }: Pick<Sessions, 'sessions'>) =>
  (request: FastifyRequest): TE.TaskEither<AccessStoreFailure, string> => {
    const held = sessionIn(request)
    return pipe(
      held === null ? TE.right(undefined) : sessions.end(digestOf(held)),
      TE.map(() => stringifySetCookie({ name, value: '', maxAge: 0, ...attributes }))
    )
  }

const strangers = new WeakMap<FastifyRequest, Person>()
const noteStranger = (request: FastifyRequest, person: Person | null): void => {
  if (person === null) strangers.delete(request)
  else strangers.set(request, person)
}
/** Who signed in and was granted nothing, as those who let them in call them: to show it to them alone, and keep it nowhere. */
export const strangerIn = (request: FastifyRequest): Person | null => strangers.get(request) ?? null

/** No instant is before it: a session is looked at by it, and not used. */
const never = ''

/**
 * For pages: whoever signed in, as what is granted to them now; everybody else is the public. A request uses its session
 * once: of one that goes on for hours it is asked again and again, and nobody need sit before it.
 */
export const sessionVisits = ({ sessions, grants, now }: Sessions): AskPrincipal => {
  const asked = new WeakSet<FastifyRequest>()
  return request => {
    const held = sessionIn(request)
    if (held === null) return readsOfThePublic(request)
    const at = now()
    const usedAt = asked.has(request) ? never : at
    asked.add(request)
    return pipe(
      sessions.use(digestOf(held), usedAt, inForceAt(at)),
      TE.flatMap(session =>
        session === null
          ? readsOfThePublic(request)
          : pipe(
              actorOfPerson(grants, session, Date.parse(session.begunAt) + longest),
              TE.map(actor => {
                noteStranger(request, actor.role === 'public' ? session : null)
                return actor
              })
            )
      )
    )
  }
}

/** For data: the same, of a page of ours alone, and to read. */
export const sessionReads = (given: Sessions): AskPrincipal => {
  const visits = sessionVisits(given)
  return request => (isRead(request) && isOfOurPages(request) ? visits(request) : readsOfThePublic(request))
}
