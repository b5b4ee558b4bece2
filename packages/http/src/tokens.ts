/** Access tokens as RFC 9068 has them: of one issuer, for us, and in force. They say who somebody is, never what they may. */
import type { Person } from '@cofc/access-store'
import { errors, jwtVerify } from 'jose'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { createHash } from 'node:crypto'
import type { Failure } from './failure.ts'
import { keysOfIssuer, type AskIssuer } from './issuer-keys.ts'

export interface TokenOptions {
  /** Who issues the tokens, as it stands in them. */
  readonly issuer: string
  /** Whom they are for: this server. */
  readonly audience: string
  /** Milliseconds since 1970: the clock when left out. */
  readonly now?: () => number
  /** How the issuer is asked: over the network when left out. */
  readonly ask?: AskIssuer
}
type TokenFailure = Extract<Failure, { readonly type: 'NotAuthenticated' | 'IssuerAway' }>
/** Whose token it is, and when it ends, in milliseconds since 1970. */
export interface Holder {
  readonly person: Person
  readonly until: number
}
export type AskToken = (token: string) => TE.TaskEither<TokenFailure, Holder>

/** With a key of its own for whoever verifies: none that both sides would have to know. */
const algorithms = ['RS256', 'ES256', 'EdDSA']
/** Seconds by which two clocks may differ. */
const tolerance = 30
/** Milliseconds for which a token that was verified is known again, and how many are. */
const [knownFor, mostKnown] = [60_000, 1_000]

const ofTheToken = /^ERR_(JWT|JWS)_|^ERR_JOSE_(ALG_NOT_ALLOWED|NOT_SUPPORTED)$|^ERR_JWKS_(NO|MULTIPLE)_MATCHING_KEYS?$/
/** Whether the token is to blame, rather than whoever has the keys. */
const failureOf = (error: unknown): TokenFailure =>
  error instanceof errors.JOSEError && ofTheToken.test(error.code)
    ? { type: 'NotAuthenticated' }
    : { type: 'IssuerAway' }

interface Known {
  readonly holder: Holder
  /** Until when it need not be verified again. */
  readonly until: number
}
/** The latest, by their digests: no token is kept. */
const knownTokens = () => {
  const known = new Map<string, Known>()
  return {
    find: (digest: string, now: number): Holder | null => {
      const found = known.get(digest)
      return found !== undefined && now < found.until ? found.holder : null
    },
    add: (digest: string, one: Known): void => {
      known.delete(digest)
      known.set(digest, one)
      for (const oldest of known.keys()) {
        if (known.size <= mostKnown) return
        known.delete(oldest)
      }
    }
  }
}

const digestOf = (token: string): string => createHash('sha256').update(token).digest('base64url')

export const tokensOf = ({ issuer, audience, now = Date.now, ask = fetch }: TokenOptions): AskToken => {
  const [keys, known] = [keysOfIssuer(issuer, ask), knownTokens()]
  const verified = async (token: string): Promise<Known> => {
    const { payload } = await jwtVerify(token, keys, {
      ...{ issuer, audience, algorithms, typ: 'at+jwt', requiredClaims: ['exp', 'sub'], clockTolerance: tolerance },
      currentDate: new Date(now())
    })
    const { sub, exp = 0 } = payload
    if (typeof sub !== 'string' || sub === '') throw new errors.JWTInvalid('no subject')
    const until = (exp + tolerance) * 1_000
    return { holder: { person: { issuer, subject: sub }, until }, until: Math.min(now() + knownFor, until) }
  }
  return token => {
    const digest = digestOf(token)
    const found = known.find(digest, now())
    if (found !== null) return TE.right(found)
    return TE.tryCatch(async () => {
      const one = await verified(token)
      known.add(digest, one)
      return one.holder
    }, failureOf)
  }
}
