/** A stream ends when its reader may follow no longer, and says so. */
import { inMemoryGrantStore, newApiKey, type GrantStore } from '@cofc/access-store'
import { inMemoryEventStore } from '@cofc/event-store'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { once } from 'node:events'
import { request, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { FeedOptions } from './feed-options.ts'
import { principalFrom, type Identity } from './identity.ts'
import { facadeOn, type Facade } from './testing/records.ts'

const [begun, ends] = ['2024-09-01T10:00:00.000Z', '2024-09-01T11:00:00.000Z']
let [now, facade, grants]: [string, Facade | undefined, GrantStore] = [begun, undefined, inMemoryGrantStore()]
beforeEach(() => {
  ;[now, grants] = [begun, inMemoryGrantStore()]
})
afterEach(async () => facade?.app.close())

const never = 2 ** 30
interface Following {
  readonly limits?: FeedOptions['limits']
  readonly identity?: Partial<Identity>
  readonly credential: string
}
const following = async ({ limits, identity, credential }: Following): Promise<IncomingMessage> => {
  facade = await facadeOn({
    principal: principalFrom({ grants, now: () => now, ...identity }),
    feed: { events: inMemoryEventStore(), limits: { look: never, ...limits }, now: () => Date.parse(now) }
  })
  await facade.app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = facade.app.server.address() as AddressInfo
  const headers = { accept: 'text/event-stream', authorization: `Bearer ${credential}` }
  const asked = request({ host: '127.0.0.1', port, path: '/api/events', headers }).end()
  const [answered] = (await once(asked, 'response')) as [IncomingMessage]
  const [first] = (await once(answered, 'data')) as [Buffer]
  expect([answered.statusCode, String(first)]).toEqual([200, expect.stringContaining('caught-up')])
  return answered
}
const rest = async (answered: IncomingMessage): Promise<string> => {
  let text = ''
  for await (const chunk of answered) text += String(chunk)
  return text
}
const keyFor = async (role = 'worker') => {
  const { id, digest, text } = newApiKey()
  await grants.addKey({ id, digest, role, own: null, at: begun, expiresAt: ends })()
  return { id, text }
}
const closing = 'event: closing\ndata: {"because":"access"}\n\n'

test('a stream ends within a look of the revocation of its reader’s key', async () => {
  const { id, text } = await keyFor()
  const answered = await following({ credential: text, limits: { look: 5 } })
  await grants.revoke(id, begun)()
  expect(await rest(answered)).toBe(closing)
})

test('a stream ends when its reader’s key does, whenever it is looked', async () => {
  const { text } = await keyFor()
  now = '2024-09-01T10:59:59.999Z'
  const answered = await following({ credential: text })
  now = ends
  expect(await rest(answered)).toBe(closing)
})

const person = { issuer: 'https://issuer.example', subject: 'someone' }
const granted = (role: string) => grants.grant({ id: 'G-1', ...person, role, own: null, at: begun })()
const byToken = { credential: 'x.y.z' }

test('a stream ends when its reader’s token does', async () => {
  await granted('auditor')
  const until = Date.parse(ends)
  const tokens = () => (now < ends ? TE.right({ person, until }) : TE.left({ type: 'NotAuthenticated' } as const))
  now = '2024-09-01T10:59:59.999Z'
  const answered = await following({ ...byToken, identity: { tokens } })
  now = ends
  expect(await rest(answered)).toBe(closing)
})

test.each(['link-person', 'committee', 'auditor'])(
  'a stream ends when its reader was granted something else: %s',
  async role => {
    await granted('worker')
    const tokens = () => TE.right({ person, until: Date.parse(ends) })
    const answered = await following({ ...byToken, limits: { look: 5 }, identity: { tokens } })
    await granted(role)
    expect(await rest(answered)).toBe(closing)
  }
)

test('a stream ends while it cannot be looked up who its reader is', async () => {
  const { text } = await keyFor()
  const away = { isAway: false }
  const keyOf: GrantStore['keyOf'] = id =>
    away.isAway ? TE.left({ type: 'AccessStoreUnavailable', reason: 'away' }) : grants.keyOf(id)
  const answered = await following({
    ...{ credential: text, limits: { look: 5 } },
    identity: { grants: { ...grants, keyOf } }
  })
  away.isAway = true
  expect(await rest(answered)).toBe(closing)
})

test('a stream goes on however often it is looked, and ends when the server stops', async () => {
  const { text } = await keyFor()
  const looked = { times: 0 }
  const keyOf: GrantStore['keyOf'] = asked => {
    looked.times += 1
    return grants.keyOf(asked)
  }
  const answered = await following({
    ...{ credential: text, limits: { look: 1 } },
    identity: { grants: { ...grants, keyOf } }
  })
  await expect.poll(() => looked.times).toBeGreaterThan(3)
  const told = rest(answered)
  await facade?.app.close()
  expect(await told).toBe('event: closing\ndata: {"because":"shutdown"}\n\n')
})
