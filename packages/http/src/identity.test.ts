/** Who comes in with a key, and who does not. */
import { inMemoryGrantStore, newApiKey, type GrantStore, type NewApiKey } from '@cofc/access-store'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { beforeEach, describe, expect, test } from 'vitest'
import { principalFrom } from './identity.ts'
import { thisMachine } from './principal.ts'
import {
  at,
  facadeOn,
  give,
  instant,
  newKey,
  register,
  registered,
  send,
  withPlaces,
  type Facade
} from './testing/records.ts'

const later = '2024-12-31T00:00:00.000Z'
let grants: GrantStore
beforeEach(() => {
  grants = inMemoryGrantStore()
})
const keyFor = async (role: string, changed: Partial<NewApiKey> = {}): Promise<string> => {
  const { id, digest, text } = newApiKey()
  await grants.addKey({ id, digest, role, own: null, at: instant, expiresAt: later, ...changed })()
  return text
}
const facade = async (records?: Facade): Promise<Facade> =>
  facadeOn({ ...(records ?? (await registered())), principal: principalFrom({ grants, now: () => instant }) })
const statusFor = async (authorization: string | undefined, url: string = at): Promise<number> =>
  (await send(await facade(), url, { headers: { authorization } })).statusCode

describe('a key', () => {
  test('lets in as what it was granted, and no further', async () => {
    const key = `Bearer ${await keyFor('auditor')}`
    const on = await facade()
    expect((await send(on, at, { headers: { authorization: key } })).statusCode).toBe(200)
    const denied = await give(on, at, { headers: { authorization: key }, body: withPlaces(13) })
    expect(denied.statusCode).toBe(403)
  })
  test('is told beside the events by its id, and by nothing of itself', async () => {
    const text = await keyFor('network-team')
    const on = await facade(await facadeOn())
    const told = await give(on, at, {
      headers: { authorization: `Bearer ${text}`, 'if-match': undefined, 'if-none-match': '*' },
      body: register
    })
    expect(told.statusCode).toBe(200)
    const events = await send(on, `${at}/events`, { headers: { authorization: `Bearer ${text}` } })
    expect(events.json()).toMatchObject({ events: [{ metadata: { by: { subject: text.slice(5, 21) } } }] })
    expect(events.body).not.toContain(text.slice(22))
  })
  test('that was revoked, has expired or is another’s lets nobody in', async () => {
    const [revoked, other] = [await keyFor('auditor'), await keyFor('network-team')]
    expect(await statusFor(`Bearer ${revoked}`)).toBe(200)
    await grants.revoke(revoked.slice(5, 21), instant)()
    const expired = await keyFor('auditor', { expiresAt: instant })
    for (const text of [revoked, expired, `${revoked.slice(0, 21)}${other.slice(21)}`, newApiKey().text])
      expect(await statusFor(`Bearer ${text}`)).toBe(401)
  })
  test.each(['reaction', 'clock', 'nobody', 'link-person', 'reviewer'])(
    'granted as %s without what is its own is nobody’s',
    async role => {
      expect(await statusFor(`Bearer ${await keyFor(role)}`)).toBe(401)
    }
  )
  test.each(['', 'Bearer', 'Bearer cofc_', 'Basic dGVhbTp0ZWFt', 'Bearer x', `Bearer ${'x'.repeat(9_000)}`])(
    '%j is none',
    async authorization => {
      expect(await statusFor(authorization)).toBe(401)
    }
  )
  test('that is wrong is not made good by being on this machine', async () => {
    const principal = principalFrom({ grants, now: () => instant, withoutCredential: thisMachine })
    const on = await facadeOn({ ...(await registered()), principal })
    expect((await send(on, at)).statusCode).toBe(200)
    expect((await send(on, at, { headers: { authorization: `Bearer ${newApiKey().text}` } })).statusCode).toBe(401)
  })
  test('is asked for where nothing is carried', async () => {
    expect(await statusFor(undefined)).toBe(401)
  })
  test('cannot be looked up while the access store is away: that is no denial', async () => {
    const away = {
      ...grants,
      keyOf: () => TE.left({ type: 'AccessStoreUnavailable', reason: '/data/access.db' } as const)
    }
    const on = await facadeOn({ principal: principalFrom({ grants: away, now: () => instant }) })
    const told = await send(on, at, { headers: { authorization: `Bearer ${newApiKey().text}` } })
    expect([told.statusCode, told.body.includes('access.db')]).toEqual([503, false])
  })
})

test('a link person by key reads their own community and no other', async () => {
  const [own, other] = await Promise.all(
    ['TC-0001', 'TC-0002'].map(async community => `Bearer ${await keyFor('link-person', { own: community })}`)
  )
  const url = '/api/communities/TC-0001/history'
  expect(await statusFor(own, url)).toBe(200)
  expect(await statusFor(other, url)).toBe(403)
})

test('the key of a request that another sent leads to a command of one’s own', async () => {
  const on = await facade()
  const headers = { 'idempotency-key': newKey() }
  for (const authorization of [`Bearer ${await keyFor('network-team')}`, `Bearer ${await keyFor('network-team')}`]) {
    const told = await give(on, at, { headers: { ...headers, authorization }, body: withPlaces(13) })
    expect([told.statusCode, told.headers['idempotent-replayed']]).toEqual([200, undefined])
  }
})
