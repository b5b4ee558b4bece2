/** Who is signed in, how long, and as what. */
import { inMemoryGrantStore, inMemorySessionStore, type GrantStore, type SessionStore } from '@cofc/access-store'
import type { Actor } from '@cofc/application'
import type { FastifyRequest } from 'fastify'
import { isLeft } from 'fp-ts/lib/Either.js'
import { beforeEach, expect, test } from 'vitest'
import { principalFrom } from './identity.ts'
import { beginSession, endSession, sessionReads, sessionVisits, strangerIn } from './sessions.ts'
import { at, facadeOn, give, instant, registered, send, withPlaces } from './testing/records.ts'

const person = { issuer: 'https://login.example.org', subject: 's-1' }
let [grants, sessions, now]: [GrantStore, SessionStore, string] = [
  inMemoryGrantStore(),
  inMemorySessionStore(),
  instant
]
beforeEach(() => {
  ;[grants, sessions, now] = [inMemoryGrantStore(), inMemorySessionStore(), instant]
})
const given = () => ({ grants, sessions, now: () => now })
const asked = (cookie?: string): FastifyRequest =>
  ({ method: 'GET', headers: cookie === undefined ? {} : { cookie } }) as unknown as FastifyRequest
const signIn = async (held?: string): Promise<string> => {
  const begun = await beginSession(given(), asked(held))(person)()
  if (isLeft(begun)) throw new Error(begun.left.reason)
  expect(begun.right).toMatch(/^__Host-cofc=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
  return begun.right.split(';')[0] ?? ''
}
const visitor = async (cookie?: string): Promise<Actor | null> => {
  const found = await sessionVisits(given())(asked(cookie))()
  return isLeft(found) ? null : found.right
}
const later = (minutes: number): void => void (now = new Date(Date.parse(now) + minutes * 60_000).toISOString())

test('whoever signed in is what is granted to them at the moment, and the public without a grant', async () => {
  const held = await signIn()
  expect(await visitor(held)).toMatchObject({ role: 'public' })
  await grants.grant({ id: 'g-1', ...person, role: 'link-person', own: 'TC-0001', at: now })()
  const until = Date.parse(now) + 8 * 3_600_000
  expect(await visitor(held)).toEqual({ role: 'link-person', subject: 'g-1', community: 'TC-0001', until })
  await grants.revoke('g-1', now)()
  expect(await visitor(held)).toMatchObject({ role: 'public' })
})
test('of whoever signed in and was granted nothing, and of nobody else, it is known who they are', async () => {
  const [visits, stranger, nobody] = [sessionVisits(given()), asked(await signIn()), asked()]
  expect(strangerIn(stranger)).toBe(null)
  for (const request of [stranger, nobody]) await visits(request)()
  expect([strangerIn(stranger), strangerIn(nobody)]).toMatchObject([person, null])
  await grants.grant({ id: 'g-1', ...person, role: 'auditor', own: null, at: now })()
  await visits(stranger)()
  expect(strangerIn(stranger)).toBe(null)
})
test('a session is over after half an hour unused, and after eight hours in any case', async () => {
  await grants.grant({ id: 'g-1', ...person, role: 'auditor', own: null, at: now })()
  const [idle, busy] = [await signIn(), await signIn()]
  later(30)
  expect(await visitor(busy)).toMatchObject({ role: 'auditor' })
  later(1)
  expect(await visitor(idle)).toEqual({ role: 'public', subject: 'nobody' })
  for (let minutes = 31; minutes <= 480; minutes += 30) {
    expect([minutes, await visitor(busy)]).toMatchObject([minutes, { role: 'auditor' }])
    later(minutes + 30 > 480 ? 480 - minutes : 30)
  }
  expect(await visitor(busy)).toMatchObject({ role: 'auditor' })
  later(1)
  expect(await visitor(busy)).toEqual({ role: 'public', subject: 'nobody' })
})
test('a request that goes on for hours uses its session once: nobody need sit before it', async () => {
  await grants.grant({ id: 'g-1', ...person, role: 'auditor', own: null, at: now })()
  const [visits, request] = [sessionVisits(given()), asked(await signIn())]
  const roles = []
  for (const minutes of [0, 20, 10, 1]) {
    later(minutes)
    roles.push(await visits(request)())
  }
  expect(roles.map(found => isLeft(found) || found.right.role)).toEqual(['auditor', 'auditor', 'auditor', 'public'])
})
test('signing in again is another session, and the one before is over; so is one that is ended', async () => {
  await grants.grant({ id: 'g-1', ...person, role: 'auditor', own: null, at: now })()
  const first = await signIn()
  const next = await signIn(first)
  expect(next).not.toBe(first)
  expect(await visitor(first)).toEqual({ role: 'public', subject: 'nobody' })
  expect(await visitor(next)).toMatchObject({ role: 'auditor' })
  expect(await endSession(given())(asked(next))()).toMatchObject({
    right: expect.stringContaining('Max-Age=0') as string
  })
  expect(await visitor(next)).toEqual({ role: 'public', subject: 'nobody' })
})
test('a session reads data as its person does, and never changes anything, also where a page of ours asks', async () => {
  await grants.grant({ id: 'g-1', ...person, role: 'network-team', own: null, at: now })()
  const headers = { cookie: await signIn(), 'sec-fetch-site': 'same-origin' }
  const principal = principalFrom({ grants, now: () => now, withoutCredential: sessionReads(given()) })
  const on = await facadeOn({ ...(await registered()), principal })
  expect((await send(on, at, { headers })).statusCode).toBe(200)
  // By a proxy as well: a session is its person's wherever they are.
  expect((await send(on, at, { headers: { ...headers, 'x-forwarded-for': '192.0.2.7' } })).statusCode).toBe(200)
  expect((await give(on, at, { headers, body: withPlaces(13) })).statusCode).toBe(401)
  expect((await send(on, at, { headers: { ...headers, 'sec-fetch-site': 'cross-site' } })).statusCode).toBe(401)
})
