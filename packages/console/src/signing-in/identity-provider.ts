/**
 * Who issues the accounts, asked by the code flow of OpenID Connect with PKCE. Nothing of what they tell is kept but who it
 * is; no token stays.
 */
import type { Failure } from '@cofc/http'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { ClientAuth, Configuration } from 'openid-client'

/** What is drawn for one sign-in: it comes back with the browser, and with the answer. */
export interface SignInSecrets {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}
export interface IdentityProvider {
  readonly draw: () => Promise<SignInSecrets>
  /** Where the browser is sent, to be led back to this address. */
  readonly addressFor: (drawn: SignInSecrets, back: string) => TE.TaskEither<IssuerAway, string>
  /** Who came back, by the address they came back to. */
  readonly personAt: (drawn: SignInSecrets, address: string) => TE.TaskEither<IssuerAway | NotSignedIn, KnownPerson>
}
export type IssuerAway = Extract<Failure, { readonly type: 'IssuerAway' }>
/** They declined, it took too long, or what came back is none of theirs. */
export interface NotSignedIn {
  readonly type: 'NotSignedIn'
}
export interface KnownPerson {
  readonly issuer: string
  readonly subject: string
}
export interface Client {
  /** As it stands in what they issue. */
  readonly issuer: string
  /** As whom we ask. */
  readonly clientId: string
  readonly clientSecret: string
}

/** Seconds. */
const patience = 5
/** On this machine alone they may be asked without TLS. */
const isHere = ({ protocol, hostname }: URL): boolean =>
  protocol === 'http:' && /^(localhost|127\.0\.0\.1)$/.test(hostname)

const away = (): IssuerAway => ({ type: 'IssuerAway' })
const ofThePerson = /^OAUTH_(JWT_|AUTHORIZATION_RESPONSE|RESPONSE_BODY|INVALID_RESPONSE|KEY_SELECTION|JSON_ATTRIBUTE)/
const failureOf = (error: unknown): IssuerAway | NotSignedIn => {
  const { code = '' } = error as { readonly code?: unknown }
  return typeof code === 'string' && ofThePerson.test(code) ? { type: 'NotSignedIn' } : away()
}

type OpenIdClient = typeof import('openid-client')
/** It is marked as deprecated so that it stands out; here it is for this machine alone. */
const withoutTls = (client: { readonly allowInsecureRequests: (configuration: Configuration) => void }) =>
  client.allowInsecureRequests

/** As they take it: in a header, as all of them should, or else in what is sent. */
const authenticating =
  ({ ClientSecretBasic, ClientSecretPost }: OpenIdClient, secret: string): ClientAuth =>
  (server, ...rest) => {
    const { token_endpoint_auth_methods_supported: methods = ['client_secret_basic'] } = server
    const byWhich = methods.includes('client_secret_basic') ? ClientSecretBasic : ClientSecretPost
    byWhich(secret)(server, ...rest)
  }

/** Asked for at the first sign-in, so that a server starts while they are away; what failed is tried again. */
const configuring = ({ issuer, clientId, clientSecret }: Client) => {
  let found: Configuration | null = null
  return async (client: OpenIdClient): Promise<Configuration> => {
    const server = new URL(issuer)
    found ??= await client.discovery(server, clientId, undefined, authenticating(client, clientSecret), {
      ...{ timeout: patience, execute: isHere(server) ? [withoutTls(client)] : [] }
    })
    return found
  }
}

export const identityProviderOf = (given: Client): IdentityProvider => {
  const configured = configuring(given)
  return {
    draw: async () => {
      const { randomNonce, randomPKCECodeVerifier, randomState } = await import('openid-client')
      return { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() }
    },
    addressFor: ({ state, nonce, verifier }, back) =>
      TE.tryCatch(async () => {
        const client = await import('openid-client')
        const configuration = await configured(client)
        const challenge = await client.calculatePKCECodeChallenge(verifier)
        return client.buildAuthorizationUrl(configuration, {
          ...{ redirect_uri: back, scope: 'openid', state, nonce },
          ...{ code_challenge: challenge, code_challenge_method: 'S256' }
        }).href
      }, away),
    personAt: ({ state, nonce, verifier }, address) =>
      TE.tryCatch(async () => {
        const client = await import('openid-client')
        const configuration = await configured(client)
        const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true }
        const claims = (await client.authorizationCodeGrant(configuration, new URL(address), checks)).claims()
        if (claims === undefined || claims.sub === '') throw new Error('no subject')
        return { issuer: claims.iss, subject: claims.sub }
      }, failureOf)
  }
}
