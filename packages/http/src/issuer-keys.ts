/** The keys of whoever issues tokens, found as OpenID Connect Discovery says, and kept for an hour. */
import { createRemoteJWKSet, customFetch, type FetchImplementation, type JWTVerifyGetKey } from 'jose'

export type AskIssuer = FetchImplementation

/** Milliseconds. For so long keys are used without being asked for anew: also while they cannot be. */
const kept = 3_600_000
const patience = 5_000
const longest = 1_000_000

const isFit = (url: URL): boolean =>
  url.protocol === 'https:' || (url.protocol === 'http:' && /^(localhost|127\.0\.0\.1)$/.test(url.hostname))

/** Where the keys are: told by an issuer about itself and nobody else. */
const addressOfKeys = async (issuer: string, ask: AskIssuer): Promise<URL> => {
  const found = await ask(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, {
    ...{ headers: new Headers({ accept: 'application/json' }), method: 'GET', redirect: 'manual' },
    signal: AbortSignal.timeout(patience)
  })
  const text = found.status === 200 ? await found.text() : ''
  const told = JSON.parse(text.length > longest ? '' : text) as Readonly<Record<string, unknown>>
  const url = new URL(String(told['jwks_uri']))
  if (told['issuer'] !== issuer || !isFit(url)) throw new Error('the issuer says it is another')
  return url
}

/** Asked for with the first token, so that a server starts while its issuer is away; what failed is tried again. */
export const keysOfIssuer = (issuer: string, ask: AskIssuer): JWTVerifyGetKey => {
  let keys: JWTVerifyGetKey | null = null
  return async (header, token) => {
    keys ??= createRemoteJWKSet(await addressOfKeys(issuer, ask), {
      ...{ cacheMaxAge: kept, timeoutDuration: patience },
      [customFetch]: ask
    })
    return keys(header, token)
  }
}
