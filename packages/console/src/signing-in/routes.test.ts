/** Signing in and out, with an identity provider in this process: the real one is met in an end-to-end test. */
import { inMemoryGrantStore, inMemorySessionStore } from '@cofc/access-store'
import { sessionIn, sessionVisits } from '@cofc/http'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { beforeEach, expect, test } from 'vitest'
import { pagesOf, textOf } from '../testing/ask-page.ts'
import type { IdentityProvider } from './identity-provider.ts'
import { pageAt } from './pending-sign-in.ts'

const now = () => '2024-11-20T10:00:00.000Z'
const person = { issuer: 'https://login.example.org', subject: 's-1' }
const drawn = { state: 'state-1', nonce: 'nonce-1', verifier: 'verifier-1' }
let came: Array<unknown>
let found: ReturnType<IdentityProvider['personAt']>
const identities: IdentityProvider = {
  draw: async () => drawn,
  addressFor: (_drawn, back) => TE.right(`https://login.example.org/auth?back=${back}`),
  personAt: (...given) => {
    came.push(given)
    return found
  }
}
let app: FastifyInstance
let grants = inMemoryGrantStore()
beforeEach(async () => {
  ;[came, found, grants] = [[], TE.right(person), inMemoryGrantStore()]
  const sessions = { sessions: inMemorySessionStore(), grants, now }
  app = await pagesOf({
    visitors: { principal: sessionVisits(sessions), known: 'by-account', secret: sessionIn },
    signIn: { identities, sessions }
  })
})
const cookiesIn = ({ headers }: LightMyRequestResponse): ReadonlyArray<string> => [headers['set-cookie'] ?? []].flat()
const heldOf = (told: LightMyRequestResponse): string =>
  cookiesIn(told)
    .map(cookie => cookie.split(';')[0] ?? '')
    .filter(cookie => !cookie.endsWith('='))
    .join('; ')
const get = async (url: string, cookie = '', more: Readonly<Record<string, string>> = {}) =>
  app.inject({ url, headers: { host: 'localhost:4004', cookie, ...more } })
const signIn = async (to = '/login', before = ''): Promise<LightMyRequestResponse> =>
  get('/login/done?code=c-1&state=state-1', [before, heldOf(await get(to))].filter(Boolean).join('; '))

test('whoever asks for what is not public signs in first, and comes back to it', async () => {
  await grants.grant({ id: 'g-1', ...person, role: 'link-person', own: 'TC-0001', at: now() })()
  const asked = await get('/communities/TC-0001?as-of=2024-01-31')
  expect([asked.statusCode, asked.headers.location]).toEqual([
    303,
    '/login?to=%2Fcommunities%2FTC-0001%3Fas-of%3D2024-01-31'
  ])
  const sent = await get(String(asked.headers.location))
  expect([sent.statusCode, sent.headers.location, sent.headers['cache-control']]).toEqual([
    ...[303, 'https://login.example.org/auth?back=http://localhost:4004/login/done'],
    'no-store'
  ])
  const back = await get('/login/done?code=c-1&state=state-1', heldOf(sent))
  expect([back.statusCode, back.headers.location]).toEqual([303, '/communities/TC-0001?as-of=2024-01-31'])
  expect(came).toEqual([[expect.objectContaining(drawn), 'http://localhost:4004/login/done?code=c-1&state=state-1']])
  const page = await get(String(back.headers.location), heldOf(back))
  expect(page.statusCode).toBe(200)
  expect(textOf(page.body)).toContain('You are signed in as the link person of TC-0001. Sign out')
})
test('what is public is shown without signing in, with the way to it', async () => {
  const { statusCode, body } = await get('/register')
  expect(statusCode).toBe(200)
  expect(body).toContain('<a href="/login?to=%2Fregister">Sign in</a>')
  expect(textOf(body)).toContain('You see what is public.')
})
test('the cookies of a sign-in are of this host alone, over TLS, and not for scripts', async () => {
  const sent = await get('/login')
  expect(cookiesIn(sent)).toEqual([
    expect.stringMatching(/^__Host-cofc-login=[\w-]+; Max-Age=600; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
  ])
  expect(cookiesIn(await signIn())).toEqual([
    expect.stringMatching(/^__Host-cofc=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/),
    '__Host-cofc-login=; Max-Age=0; Path=/; HttpOnly; Secure; SameSite=Lax'
  ])
})
test('signing in begins a new session, whatever the browser held before, and ends the one before', async () => {
  await grants.grant({ id: 'g-1', ...person, role: 'auditor', own: null, at: now() })()
  const planted = '__Host-cofc=planted-by-somebody-else'
  const first = heldOf(await signIn('/login', planted))
  expect(first).not.toContain('planted')
  expect(textOf((await get('/', planted)).body)).toContain('You see what is public.')
  const next = heldOf(await signIn('/login', first))
  expect(next).not.toBe(first)
  expect(textOf((await get('/', first)).body)).toContain('You see what is public.')
  expect(textOf((await get('/', next)).body)).toContain('You are signed in as an auditor.')
})
test('whoever has an account and no grant is told so, and sees what is public', async () => {
  const held = heldOf(await signIn())
  expect(textOf((await get('/', held)).body)).toContain('nothing is granted to you here yet')
  expect((await get('/communities/TC-0001', held)).statusCode).toBe(403)
})
test('they alone are shown by which account the network team can let them in, until they are', async () => {
  const held = heldOf(await signIn())
  const shown = `Who issues your account ${person.issuer} Your account there ${person.subject} `
  for (const url of ['/', '/communities/TC-0001']) {
    const { body, headers } = await get(url, held)
    expect([url, textOf(body).includes(shown)]).toEqual([url, true])
    expect(textOf(body)).toContain('You may give these two to the network team, so that they can let you in.')
    expect([url, headers['cache-control']]).toEqual([url, 'private, no-cache'])
    expect(JSON.stringify(headers)).not.toContain(person.issuer)
    expect(body.match(new RegExp(`(?:href|action|value)="[^"]*${person.issuer}`))).toBe(null)
  }
  for (const nobody of ['', '__Host-cofc=planted']) expect((await get('/', nobody)).body).not.toContain(person.issuer)
  await grants.grant({ id: 'g-1', ...person, role: 'link-person', own: 'TC-0001', at: now() })()
  expect((await get('/', held)).body).not.toContain(person.issuer)
})
test('a sign-in that was begun nowhere, was declined, or cannot be looked at is none', async () => {
  for (const held of ['', '__Host-cofc-login=bm9uZQ', '__Host-cofc-login=e30']) {
    const none = await get('/login/done?code=c-1&state=state-1', held)
    expect([none.statusCode, textOf(none.body).includes('Sign in once more.')]).toEqual([403, true])
  }
  expect(came).toEqual([])
  found = TE.left({ type: 'NotSignedIn' })
  expect((await signIn()).statusCode).toBe(403)
  found = TE.left({ type: 'IssuerAway' })
  const away = await signIn()
  expect([away.statusCode, away.headers['retry-after'], heldOf(away)]).toEqual([503, '5', ''])
})
test('nobody is led from a sign-in to another site, or into a circle', () => {
  const elsewhere = [
    '//evil.example',
    '/\\evil.example',
    '/./\\evil.example',
    '/x/..//evil.example',
    '/\t/evil.example'
  ]
  const circles = ['/login', '/login/done?code=x', '/logout', '/x/../login']
  for (const given of [...elsewhere, ...circles, 'https://evil.example/', 'javascript:alert(1)', '', 7, undefined])
    expect([given, pageAt(given)]).toEqual([given, '/'])
  expect(pageAt('/register?on=2024-01-31')).toBe('/register?on=2024-01-31')
})
test('an address begins ten sign-ins a minute', async () => {
  for (let times = 0; times < 10; times++) expect((await get('/login')).statusCode).toBe(303)
  const refused = await get('/login')
  expect([refused.statusCode, refused.headers['content-type']]).toEqual([429, 'text/html; charset=utf-8'])
  expect((await get('/register')).statusCode).toBe(200)
})

const signOut = async (held: string, payload: string, more: Readonly<Record<string, string>> = {}) =>
  app.inject({
    ...{ method: 'POST', url: '/logout', payload },
    headers: { host: 'localhost:4004', cookie: held, 'content-type': 'application/x-www-form-urlencoded', ...more }
  })
const tokenOn = async (held: string): Promise<string> =>
  /name="token" value="([^"]+)"/.exec((await get('/', held)).body)?.[1] ?? ''
test('a session ends where its own page says so, and by no other form', async () => {
  await grants.grant({ id: 'g-1', ...person, role: 'auditor', own: null, at: now() })()
  const [held, other] = [heldOf(await signIn()), heldOf(await signIn())]
  const token = await tokenOn(held)
  for (const payload of ['', 'token=', 'token=x', `token=${await tokenOn(other)}`])
    expect([payload, (await signOut(held, payload)).statusCode]).toEqual([payload, 403])
  expect(textOf((await get('/', held)).body)).toContain('You are signed in')
  const done = await signOut(held, `token=${token}`, {
    origin: 'http://localhost:4004',
    'sec-fetch-site': 'same-origin',
    'x-forwarded-for': '192.0.2.7'
  })
  expect([done.statusCode, done.headers.location, cookiesIn(done)]).toEqual([
    ...[303, '/'],
    ['__Host-cofc=; Max-Age=0; Path=/; HttpOnly; Secure; SameSite=Lax']
  ])
  expect(textOf((await get('/', held)).body)).toContain('You see what is public.')
  expect(textOf((await get('/', other)).body)).toContain('You are signed in')
})
test('Attack 5: a page of another site posts a form, with all that its visitor’s browser holds, and nothing comes of it', async () => {
  await grants.grant({ id: 'g-1', ...person, role: 'auditor', own: null, at: now() })()
  const held = heldOf(await signIn())
  const token = `token=${await tokenOn(held)}`
  for (const from of [
    { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
    { 'sec-fetch-site': 'same-site', origin: 'http://localhost:3000' },
    { origin: 'null' }
  ])
    expect((await signOut(held, token, from)).statusCode).toBe(403)
  expect((await signOut(held, token, { host: 'evil.example:4004', 'sec-fetch-site': 'same-origin' })).statusCode).toBe(
    421
  )
  for (const url of ['/login', '/login/done?code=c-1&state=state-1', '/communities/TC-0001'])
    expect((await get(url, held, { host: 'evil.example:4004' })).statusCode).toBe(421)
  expect(textOf((await get('/', held)).body)).toContain('You are signed in')
})
