/** Who comes in with a token, and every kind of token that lets nobody in. */
import { inMemoryGrantStore, type GrantStore } from '@cofc/access-store'
import { importJWK, SignJWT } from 'jose'
import { createSecretKey } from 'node:crypto'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { principalFrom } from './identity.ts'
import { at, facadeOn, instant, registered, send, type Facade } from './testing/records.ts'
import { audience, issuerName, nowInSeconds, testIssuer, type TestIssuer, type TokenParts } from './testing/issuer.ts'
import { tokensOf } from './tokens.ts'

let [issuer, grants, now]: [TestIssuer, GrantStore, number] = [await testIssuer(), inMemoryGrantStore(), 0]
let facade: Facade
const person = { issuer: issuerName, subject: 's-1' }
const granted = { id: 'g-1', ...person, own: null, at: instant }
const facadeFor = async (of: TestIssuer): Promise<Facade> =>
  facadeOn({
    ...(await registered()),
    principal: principalFrom({
      ...{ grants, now: () => instant },
      tokens: tokensOf({ issuer: issuerName, audience, now: () => now, ask: of.ask })
    })
  })
beforeEach(async () => {
  ;[issuer, grants, now] = [await testIssuer(), inMemoryGrantStore(), nowInSeconds * 1_000]
  await grants.grant({ ...granted, role: 'auditor' })()
  facade = await facadeFor(issuer)
})
const statusWith = async (token: string, on = facade): Promise<number> =>
  (await send(on, at, { headers: { authorization: `Bearer ${token}` } })).statusCode
const statusFor = async (parts?: TokenParts): Promise<number> => statusWith(await issuer.token(parts))

describe('a token', () => {
  test.each(['RS256', 'ES256', 'EdDSA'])('signed by %s lets in as what is granted here', async algorithm => {
    const other = await testIssuer(algorithm)
    expect(await statusWith(await other.token(), await facadeFor(other))).toBe(200)
  })
  test('may be for several, and its type may be written out', async () => {
    expect(await statusFor({ claims: { aud: ['other', audience] } })).toBe(200)
    expect(await statusFor({ header: { typ: 'application/at+jwt' } })).toBe(200)
  })
  const old = nowInSeconds - 400
  test.each<[string, TokenParts]>([
    ['expired', { claims: { iat: old, exp: nowInSeconds - 31 } }],
    ['not yet in force', { claims: { nbf: nowInSeconds + 31 } }],
    ['without an end', { claims: { exp: undefined } }],
    ['with an end that is no number', { claims: { exp: 'never' } }],
    ['for another audience', { claims: { aud: 'another' } }],
    ['for nobody', { claims: { aud: undefined } }],
    ['of a foreign issuer', { claims: { iss: 'https://login.example.com' } }],
    ['of an issuer that is nearly ours', { claims: { iss: `${issuerName}/` } }],
    ['without a subject', { claims: { sub: undefined } }],
    ['with an empty subject', { claims: { sub: '' } }],
    ['with a subject that is no text', { claims: { sub: 7 } }],
    ['that says who somebody is, and not that they may come in', { header: { typ: 'JWT' } }],
    ['of no type', { header: { typ: undefined } }],
    ['with a key that nobody has', { header: { kid: 'k-none' } }]
  ])('%s lets nobody in', async (_, parts) => {
    expect(await statusFor(parts)).toBe(401)
  })
  test('is taken while two clocks differ by half a minute', async () => {
    expect(await statusFor({ claims: { exp: nowInSeconds - 29 } })).toBe(200)
  })

  const encoded = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url')
  const claims = { iss: issuerName, aud: audience, sub: 's-1', exp: nowInSeconds + 300 }
  test.each(['none', 'None', 'NONE', ''])('with alg %j and no signature lets nobody in', async alg => {
    expect(await statusWith(`${encoded({ alg, kid: 'k-0', typ: 'at+jwt' })}.${encoded(claims)}.`)).toBe(401)
  })
  test('signed by HS256 with the public key as its secret lets nobody in', async () => {
    const secret = createSecretKey(Buffer.from(JSON.stringify(issuer.publicKey())))
    const header = { alg: 'HS256', kid: 'k-0', typ: 'at+jwt' }
    expect(await statusWith(await new SignJWT(claims).setProtectedHeader(header).sign(secret))).toBe(401)
  })
  test('that brings its own key lets nobody in', async () => {
    const stranger = await testIssuer()
    const jwk = stranger.publicKey()
    expect(await importJWK(jwk)).toBeDefined()
    expect(await statusWith(await stranger.token({ header: { jwk } }))).toBe(401)
    expect(await statusWith(await stranger.token({ header: { jku: 'https://login.example.com/keys' } }))).toBe(401)
  })
  test('that was changed on its way lets nobody in', async () => {
    const [header, , signature] = (await issuer.token()).split('.')
    expect(await statusWith(`${String(header)}.${encoded({ ...claims, sub: 's-2' })}.${String(signature)}`)).toBe(401)
    for (const token of ['x', 'a.b', 'a.b.c', 'a.b.c.d.e', '..', `${encoded({})}.${encoded({})}.x`])
      expect([token, await statusWith(token)]).toEqual([token, 401])
  })
  test('of a key that was rotated out lets nobody in, and one of the new key does', async () => {
    const before = await issuer.token()
    expect(await statusWith(before)).toBe(200)
    await issuer.rotate()
    // Keys are asked for again when one is not known, at most each half minute by the clock.
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 31_000 })
    try {
      expect(await statusFor()).toBe(200)
      now += 61_000
      expect(await statusWith(before)).toBe(401)
    } finally {
      vi.useRealTimers()
    }
  })
})

describe('what somebody may', () => {
  test('is never said by their token: a role that is claimed in it is not looked at', async () => {
    await grants.revoke('g-1', instant)()
    const forged = { role: 'network-team', roles: ['network-team'], groups: ['network-team'], scope: 'network-team' }
    expect(await statusFor({ claims: forged })).toBe(403)
    await grants.grant({ ...granted, role: 'worker' })()
    expect(await statusFor({ claims: forged })).toBe(403)
  })
  test('ends with the grant at once, though the token is in force', async () => {
    const token = await issuer.token()
    expect(await statusWith(token)).toBe(200)
    await grants.revoke('g-1', instant)()
    expect(await statusWith(token)).toBe(403)
  })
  test('of somebody else with the same subject elsewhere is not theirs', async () => {
    await grants.revoke('g-1', instant)()
    await grants.grant({ ...granted, issuer: 'https://login.example.com', role: 'auditor' })()
    expect(await statusFor()).toBe(403)
  })
})

test('Attack 4: a token for another audience lets nobody in, and a role that is claimed in one gives none', async () => {
  expect(await statusFor({ claims: { aud: 'https://other.example.com' } })).toBe(401)
  await grants.grant({ ...granted, role: 'worker' })()
  const claims = { role: 'network-team', roles: ['network-team'], groups: ['network-team'], scope: 'network-team' }
  expect([await statusFor(), await statusFor({ claims })]).toEqual([403, 403])
})

describe('the keys', () => {
  test('are asked for once, and tokens are taken for an hour while their issuer is away', async () => {
    expect([await statusFor(), await statusFor({ claims: { jti: '2' } })]).toEqual([200, 200])
    expect(issuer.asked()).toBe(1)
    issuer.isAway = true
    expect(await statusFor({ claims: { jti: '3' } })).toBe(200)
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3_600_001 })
    try {
      const told = await send(facade, at, {
        headers: { authorization: `Bearer ${await issuer.token({ claims: { jti: '4' } })}` }
      })
      expect([told.statusCode, told.headers['retry-after']]).toEqual([503, '5'])
      issuer.isAway = false
      expect(await statusFor({ claims: { jti: '5' } })).toBe(200)
    } finally {
      vi.useRealTimers()
    }
  })
  test('are missing at the first token while their issuer is away, and are asked for again', async () => {
    issuer.isAway = true
    expect(await statusFor()).toBe(503)
    issuer.isAway = false
    expect(await statusFor()).toBe(200)
  })
  test.each([
    ['another issuer', { issuer: 'https://login.example.com', jwks_uri: `${issuerName}/keys` }],
    ['keys without TLS', { issuer: issuerName, jwks_uri: 'http://login.example.org/keys' }],
    ['no keys', { issuer: issuerName }]
  ])('are not taken from a configuration that names %s', async (_, configuration) => {
    issuer.configuration = configuration
    expect(await statusFor()).toBe(503)
  })
})

test('a token that was verified is known again for a minute, and not beyond its end', async () => {
  const token = await issuer.token({ claims: { exp: nowInSeconds + 3 } })
  expect(await statusWith(token)).toBe(200)
  now += 32_000
  expect(await statusWith(token)).toBe(200)
  now += 2_000
  expect(await statusWith(token)).toBe(401)
})
