/** Who somebody is, by what they carry in `Authorization`: a key of ours, or a token of those who issue them. */
import {
  idInApiKey,
  isApiKeyOf,
  looksLikeApiKey,
  type AccessStoreFailure,
  type ApiKey,
  type Grant,
  type Granted,
  type GrantStore,
  type Person
} from '@cofc/access-store'
import { uuidOf, type Actor } from '@cofc/application'
import { CommunityId, ReviewerId, Role } from '@cofc/core'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Failure } from './failure.ts'
import { team, type AskPrincipal, type Principal } from './principal.ts'
import type { AskToken } from './tokens.ts'

export interface Identity {
  readonly grants: GrantStore
  /** The instant now, as ISO text in UTC. */
  readonly now: () => string
  /** Who somebody is by a token; without it tokens are nobody's. */
  readonly tokens?: AskToken
  /** The key that lies on this machine, by its id and digest: with it one is the network team. */
  readonly ofThisMachine?: Pick<ApiKey, 'id' | 'digest'>
  /** On whose behalf it is asked where nothing is carried: nobody's when left out. */
  readonly withoutCredential?: AskPrincipal
}
type Asked = TE.TaskEither<Failure, Principal>

const notKnown: Failure = { type: 'NotAuthenticated' }
/** No token is longer, in bytes. */
const longest = 8_192

/** Whom a role that is granted reaches no further than. Nobody comes in as a part of this program. */
const actorOf = (subject: string, { role, own }: Granted): Actor | null => {
  if (!Role.is(role) || role === 'clock' || role === 'reaction') return null
  if (role === 'link-person') return CommunityId.is(own) ? { role, subject, community: own } : null
  if (role === 'reviewer') return ReviewerId.is(own) ? { role, subject, reviewer: own } : null
  return { role, subject }
}
/** By the id it has in the access store, which says nothing of who it is. */
const asGranted = (granted: Grant | ApiKey | null, until: number): Asked => {
  const actor = granted === null ? null : actorOf(granted.id, granted)
  return actor === null ? TE.left(notKnown) : TE.right({ ...actor, until })
}

/** The key of a program that a text is; `null` where it is none, or one that was revoked or is over. */
export const keyInForce = (
  { grants, now }: Pick<Identity, 'grants' | 'now'>,
  text: string
): TE.TaskEither<AccessStoreFailure, ApiKey | null> => {
  const id = idInApiKey(text)
  if (id === null) return TE.right(null)
  return pipe(
    grants.keyOf(id),
    TE.map(key => (key !== null && isApiKeyOf(key.digest, text) && now() < key.expiresAt ? key : null))
  )
}
const byApiKey = (identity: Identity, text: string): Asked => {
  const { ofThisMachine } = identity
  if (ofThisMachine !== undefined && idInApiKey(text) === ofThisMachine.id)
    return isApiKeyOf(ofThisMachine.digest, text) ? TE.right(team) : TE.left(notKnown)
  return pipe(
    keyInForce(identity, text),
    TE.flatMap((key): Asked => asGranted(key, Date.parse(key?.expiresAt ?? '')))
  )
}

/** The namespace of those who are known and were granted nothing. */
const strangers = '0b9d6b0c-8d0a-4a3e-9a55-0c6f3d0e51a7'
/** Whoever was granted nothing is one of the public, whatever a token says of roles. */
export const actorOfPerson = (grants: GrantStore, person: Person, until: number): Asked =>
  pipe(
    grants.grantOf(person),
    TE.flatMap(grant => (grant === null ? TE.right(stranger(person)) : asGranted(grant, until)))
  )
const byToken = ({ grants, tokens }: Identity, text: string): Asked =>
  tokens === undefined
    ? TE.left(notKnown)
    : pipe(
        tokens(text),
        TE.flatMap(({ person, until }): Asked => actorOfPerson(grants, person, until))
      )
const stranger = ({ issuer, subject }: Person): Actor => ({
  role: 'public',
  subject: uuidOf(strangers, JSON.stringify([issuer, subject]))
})

/** `Bearer …`; `null` where it is something else, or longer than any. */
export const credentialIn = (authorization: string): string | null =>
  authorization.length > longest ? null : (/^Bearer +([\w.~+/-]+=*)$/i.exec(authorization)?.[1] ?? null)

/** What is carried is looked at, and nothing else will do in its place: a wrong key is nobody's. */
export const principalFrom =
  (identity: Identity): AskPrincipal =>
  request => {
    const { authorization } = request.headers
    if (authorization === undefined) return identity.withoutCredential?.(request) ?? TE.left(notKnown)
    const credential = credentialIn(authorization)
    if (credential === null) return TE.left(notKnown)
    return (looksLikeApiKey(credential) ? byApiKey : byToken)(identity, credential)
  }
