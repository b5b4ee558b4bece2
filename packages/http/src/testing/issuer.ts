/** Somebody who issues tokens, in this process: its keys are asked for without a network. */
import { exportJWK, generateKeyPair, SignJWT, type GenerateKeyPairResult, type JWK } from 'jose'
import type { AskIssuer } from '../issuer-keys.ts'

export const issuerName = 'https://login.example.org/realm'
export const audience = 'cofc'
/** Seconds since 1970. */
export const nowInSeconds = 1_725_184_800

interface Kept {
  readonly kid: string
  readonly alg: string
  readonly publicKey: JWK
  readonly privateKey: GenerateKeyPairResult['privateKey']
}
const newKey = async (kid: string, alg: string): Promise<Kept> => {
  const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true })
  return { kid, alg, publicKey: { ...(await exportJWK(publicKey)), kid, alg, use: 'sig' }, privateKey }
}

export interface TokenParts {
  readonly header?: Readonly<Record<string, unknown>>
  readonly claims?: Readonly<Record<string, unknown>>
  /** Which of the keys signs it. */
  readonly kid?: string
}
export interface TestIssuer {
  readonly ask: AskIssuer
  readonly token: (parts?: TokenParts) => Promise<string>
  readonly rotate: () => Promise<void>
  /** The public half of a key, as everybody has it. */
  readonly publicKey: () => JWK
  /** How often its keys were asked for. */
  readonly asked: () => number
  isAway: boolean
  configuration: Record<string, unknown>
}

export const testIssuer = async (algorithm = 'ES256'): Promise<TestIssuer> => {
  let [keys, asked] = [[await newKey('k-0', algorithm)], 0]
  const issuer: TestIssuer = {
    isAway: false,
    configuration: { issuer: issuerName, jwks_uri: `${issuerName}/keys` },
    ask: async url => {
      if (issuer.isAway) throw new TypeError('fetch failed')
      if (url.endsWith('/.well-known/openid-configuration')) return Response.json(issuer.configuration)
      asked++
      return Response.json({ keys: keys.map(({ publicKey }) => publicKey) })
    },
    token: async ({ header, claims, kid } = {}) => {
      const key = keys.find(one => one.kid === kid) ?? keys[0]
      if (key === undefined) throw new Error('no key')
      const told = { iss: issuerName, aud: audience, sub: 's-1', iat: nowInSeconds, exp: nowInSeconds + 300, ...claims }
      return new SignJWT(JSON.parse(JSON.stringify(told)) as typeof told)
        .setProtectedHeader({ alg: key.alg, kid: key.kid, typ: 'at+jwt', ...header })
        .sign(key.privateKey)
    },
    rotate: async () => {
      keys = [await newKey(`k-${String(asked + 1)}`, algorithm)]
    },
    publicKey: () => keys[0]?.publicKey ?? {},
    asked: () => asked
  }
  return issuer
}
