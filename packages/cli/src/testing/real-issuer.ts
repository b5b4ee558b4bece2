/** An OpenID Provider of other people's making, on this machine: it signs people in, and gives programs tokens. */
import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose'
import Provider from 'oidc-provider'

const audience = 'cofc'
const secret = 'a secret of the client, of these tests'
export const client = { id: 'pages', secret } as const

export interface RealIssuer {
  readonly issuer: string
  /** From here on it knows the server whose pages it signs people in to. */
  readonly knows: (address: string) => Promise<void>
  /** A token for a program of this name; of the server's own kind, unless another resource is asked for. */
  readonly tokenFor: (program: string, resource?: string) => Promise<string>
  /** Signed by its very key, and as it never would itself. */
  readonly signed: (payload: JWTPayload, header?: Readonly<Record<string, unknown>>) => Promise<string>
  readonly publicKey: () => Readonly<Record<string, unknown>>
  readonly close: () => Promise<void>
}

const listening = async (server: Server): Promise<string> => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`
}
/** Seconds for which whatever it gives is in force. */
const tenMinutes = 600
/** What a resource server wants of its tokens: signed texts, for itself. */
const resources = { [`urn:${audience}`]: audience, 'urn:another': 'another' } as const
const programs = ['figures', 'stranger']

export const realIssuer = async (): Promise<RealIssuer> => {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true })
  const [told, kept] = [
    await exportJWK(publicKey),
    { ...(await exportJWK(privateKey)), kid: 'k-1', alg: 'RS256', use: 'sig' }
  ]
  let answers: RequestListener = (_request, response) => void response.writeHead(503).end()
  const server = createServer((request, response) => answers(request, response))
  const issuer = await listening(server)

  const knows = async (address: string): Promise<void> => {
    const provider = new Provider(issuer, {
      jwks: { keys: [kept] },
      cookies: { keys: ['of these tests'] },
      ttl: {
        ...{ ClientCredentials: tenMinutes, Interaction: tenMinutes, Session: tenMinutes, Grant: tenMinutes },
        ...{ AccessToken: tenMinutes, IdToken: tenMinutes }
      },
      clients: [
        { client_id: client.id, client_secret: secret, redirect_uris: [`${address}/login/done`] },
        ...programs.map(client_id => ({
          ...{ client_id, client_secret: secret, grant_types: ['client_credentials'] },
          ...{ redirect_uris: [], response_types: [] }
        }))
      ],
      findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
      features: {
        devInteractions: { enabled: true },
        clientCredentials: { enabled: true },
        resourceIndicators: {
          enabled: true,
          defaultResource: () => [],
          getResourceServerInfo: (_context, resource) => ({
            ...{ scope: '', accessTokenFormat: 'jwt', jwt: { sign: { alg: 'RS256' } } },
            audience: resources[resource as keyof typeof resources]
          })
        }
      }
    })
    const listener = provider.callback()
    answers = (request, response) => void listener(request, response)
  }
  return {
    issuer,
    knows,
    tokenFor: async (program, resource = `urn:${audience}`) => {
      const body = new URLSearchParams({ grant_type: 'client_credentials', resource })
      const authorization = `Basic ${Buffer.from(`${program}:${encodeURIComponent(secret)}`).toString('base64')}`
      const answered = await fetch(`${issuer}/token`, { method: 'POST', body, headers: { authorization } })
      const { access_token: token } = (await answered.json()) as { readonly access_token?: string }
      if (token === undefined) throw new Error(`no token: ${String(answered.status)}`)
      return token
    },
    signed: async (payload, header = {}) =>
      new SignJWT(payload).setProtectedHeader({ alg: 'RS256', kid: 'k-1', typ: 'at+jwt', ...header }).sign(privateKey),
    publicKey: () => ({ ...told, kid: 'k-1', alg: 'RS256', use: 'sig' }),
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    }
  }
}
