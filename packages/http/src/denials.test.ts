/** What is noted of a denial, and what is not. */
import { inMemoryDenialStore, inMemoryGrantStore, newApiKey, type Denial } from '@cofc/access-store'
import { inMemoryEventStore } from '@cofc/event-store'
import { isLeft } from 'fp-ts/lib/Either.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { expect, test } from 'vitest'
import { principalFrom } from './identity.ts'
import { at, facadeOn, give, instant, newKey, send, withPlaces } from './testing/records.ts'

const denying = async (role = 'worker') => {
  const [denials, grants, key] = [inMemoryDenialStore(), inMemoryGrantStore(), newApiKey()]
  const given = { id: key.id, digest: key.digest, role, own: null, at: instant }
  await grants.addKey({ ...given, expiresAt: '2024-12-31T00:00:00.000Z' })()
  const noting = { denials, now: () => instant }
  const facade = await facadeOn({
    principal: principalFrom({ grants, now: () => instant }),
    denials: noting,
    feed: { events: inMemoryEventStore() }
  })
  const noted = async (): Promise<ReadonlyArray<Denial>> => {
    const found = await denials.latest(9)()
    return isLeft(found) ? [] : found.right
  }
  return { facade, noted, id: key.id, headers: { authorization: `Bearer ${key.text}` } }
}
const row = { command: null, community: 'TC-0001', from: instant, until: instant, times: 1 }

test('a denied command is noted by its type, whoever gave it and what it is about, and nothing that was said', async () => {
  const { facade, noted, id, headers } = await denying()
  const body = { ...withPlaces(13), profile: { ...withPlaces(13).profile, entryCriteria: { words: 'Whoever.' } } }
  for (let times = 0; times < 3; times++)
    expect((await give(facade, at, { headers: { ...headers, 'idempotency-key': newKey() }, body })).statusCode).toBe(
      403
    )
  expect(await noted()).toEqual([
    { ...row, subject: id, route: '/api/community/:community', command: 'ChangeProfile', reason: 'denied', times: 3 }
  ])
})
test('who is not known is noted as nobody, without what they carried or asked', async () => {
  const { facade, noted } = await denying()
  const text = newApiKey().text
  expect((await send(facade, `${at}?as-of=x`, { headers: { authorization: `Bearer ${text}` } })).statusCode).toBe(401)
  const told = await noted()
  expect(told).toEqual([{ ...row, subject: 'nobody', route: '/api/community/:community', reason: 'not-authenticated' }])
  expect(JSON.stringify(told)).not.toContain(text.slice(5, 21))
})
test('a name that is not ours is noted; what was found or is merely wrong is not', async () => {
  const { facade, noted, headers } = await denying()
  await send(facade, '/api/cycles', { headers: { ...headers, host: 'elsewhere.example.org' } })
  await send(facade, '/health')
  await send(facade, '/api/reports/register?x=1', { headers })
  expect(await noted()).toMatchObject([{ subject: 'nobody', route: '/api/cycles', reason: 'not-our-host' }])
})
test('what cannot be noted is answered all the same', async () => {
  const away = () => TE.left({ type: 'AccessStoreUnavailable', reason: 'away' } as const)
  const noting = { denials: { note: away, latest: away }, now: () => instant }
  const facade = await facadeOn({ principal: () => TE.left({ type: 'NotAuthenticated' }), denials: noting })
  expect((await send(facade, at)).statusCode).toBe(401)
})
test('whoever may not follow the events is noted by the id that they came in with', async () => {
  const { facade, noted, id, headers } = await denying('committee')
  for (const url of ['/api/events', '/api/events?metadata=yes', '/api/denials'])
    expect((await send(facade, url, { headers })).statusCode).toBe(403)
  const told = { ...row, subject: id, community: null, reason: 'denied' }
  expect(await noted()).toEqual([
    { ...told, route: '/api/denials' },
    { ...told, route: '/api/events', times: 2 }
  ])
})
