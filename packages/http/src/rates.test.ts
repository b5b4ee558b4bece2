/** How often one may ask, and by what one is known. */
import type { Actor } from '@cofc/application'
import { inMemoryEventStore } from '@cofc/event-store'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { AskPrincipal } from './principal.ts'
import { at, facadeOn, fresh, give, register, send, withPlaces, type Facade } from './testing/records.ts'

/** Whoever carries a name is that member of the team; nobody else is known. */
const byName: AskPrincipal = ({ headers: { authorization } }) =>
  authorization === undefined
    ? TE.left({ type: 'NotAuthenticated' })
    : TE.right({ role: 'network-team', subject: authorization } satisfies Actor)
const as = (name: string) => ({ headers: { authorization: name } })
const rates = { writes: 2, reads: 3 }

const statusesOf = async (facade: Facade, times: number, sent: Parameters<typeof send>[2]) => {
  const statuses: Array<number> = []
  for (let asked = 0; asked < times; asked++) statuses.push((await send(facade, '/api/cycles', sent)).statusCode)
  return statuses
}

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }))
afterEach(() => void vi.useRealTimers())

test('who reads more often than they may within a minute is told when to ask again, and nobody else is', async () => {
  const facade = await facadeOn({ principal: byName, rates })
  expect(await statusesOf(facade, 4, as('A'))).toEqual([200, 200, 200, 429])
  const { headers, body } = await send(facade, '/api/reports/register', as('A'))
  expect(headers).toMatchObject({
    ...{ 'retry-after': '60', 'ratelimit-policy': '"reads";q=3;w=60', ratelimit: '"reads";r=0;t=60' },
    ...{ 'content-type': 'application/problem+json; charset=utf-8', 'cache-control': 'no-store' }
  })
  expect(JSON.parse(body)).toMatchObject({ type: 'urn:cofc:problem:too-many-requests', status: 429, retryAfter: 60 })
  expect(await statusesOf(facade, 3, as('B'))).toEqual([200, 200, 200])
  vi.setSystemTime(Date.now() + 60_001)
  expect(await statusesOf(facade, 1, as('A'))).toEqual([200])
})
test('commands are counted apart from reads, and one too many is not done', async () => {
  const facade = await facadeOn({ principal: byName, rates })
  const giving = async (body: unknown, conditions = {}) =>
    (await give(facade, at, { headers: { authorization: 'A', ...conditions }, body })).statusCode
  expect([await giving(register, fresh), await giving(withPlaces(13)), await giving(withPlaces(14))]).toEqual([
    200, 200, 429
  ])
  const { statusCode, body, headers } = await send(facade, at, as('A'))
  expect(statusCode).toBe(200)
  expect(body).toContain('"places":13')
  expect(headers['ratelimit']).toBe('"reads";r=2;t=60')
})
test('whoever is not known is counted by their address, whatever they carry and wherever they ask', async () => {
  const facade = await facadeOn({ principal: byName, rates })
  const from = (address: string) => ({ from: address })
  expect(await statusesOf(facade, 4, from('192.0.2.1'))).toEqual([401, 401, 401, 429])
  for (const url of ['/ready', '/api/problems'])
    expect((await send(facade, url, from('192.0.2.1'))).statusCode).toBe(429)
  expect(await statusesOf(facade, 1, from('192.0.2.2'))).toEqual([401])
  // A network of the larger addresses is one household, which has as many of them as it likes.
  expect(await statusesOf(facade, 3, from('2001:db8::1'))).toEqual([401, 401, 401])
  expect(await statusesOf(facade, 1, from('2001:db8::2'))).toEqual([429])
})
test('Attack 11: X-Forwarded-For from an untrusted peer does not pass the limit', async () => {
  const facade = await facadeOn({ principal: byName, rates, proxies: ['10.0.0.1'] })
  const claiming = (address: string, from: string) => ({
    from,
    headers: { 'x-forwarded-for': address, forwarded: `for=${address}` }
  })
  const statusOf = async (claimed: number, from: string) =>
    (await send(facade, '/api/cycles', claiming(`198.51.100.${String(claimed)}`, from))).statusCode
  const untrusted = [await statusOf(1, '192.0.2.1'), await statusOf(2, '192.0.2.1'), await statusOf(3, '192.0.2.1')]
  expect([...untrusted, await statusOf(4, '192.0.2.1')]).toEqual([401, 401, 401, 429])
  // The proxy that is trusted is believed, and only on who is next to it.
  for (const claimed of [5, 6, 7, 8]) expect(await statusOf(claimed, '10.0.0.1')).toBe(401)
  const through = async (claimed: number) => {
    const asked = claiming(`203.0.113.${String(claimed)}, 198.51.100.9`, '10.0.0.1')
    return (await send(facade, '/api/cycles', asked)).statusCode
  }
  expect([await through(1), await through(2), await through(3), await through(4)]).toEqual([401, 401, 401, 429])
})
test('the feed is counted as its reader’s, like everything else', async () => {
  const facade = await facadeOn({ principal: byName, rates, feed: { events: inMemoryEventStore() } })
  const asked = async (name: string) => (await send(facade, '/api/events', as(name))).statusCode
  await statusesOf(facade, 3, { ...as('A'), from: '192.0.2.1' })
  expect([await asked('A'), await asked('B')]).toEqual([429, 200])
})
test('whoever comes in as nobody in particular is counted by their address', async () => {
  const anybody: AskPrincipal = () => TE.right({ role: 'public', subject: 'nobody' })
  const facade = await facadeOn({ principal: anybody, rates })
  expect(await statusesOf(facade, 4, { from: '192.0.2.1' })).toEqual([200, 200, 200, 429])
  expect(await statusesOf(facade, 1, { from: '192.0.2.2' })).toEqual([200])
})
test('where no limit is set nobody is counted', async () => {
  const facade = await facadeOn({ principal: byName })
  expect((await send(facade, '/api/cycles', as('A'))).headers).not.toHaveProperty('ratelimit')
})
