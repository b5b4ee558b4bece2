/** A request that is sent again is done once, and answered as the first time. */
import { inMemoryAccessStore, type AccessStore } from '@cofc/access-store'
import { openSqliteAccessStore } from '@cofc/access-store-sqlite'
import { inMemoryContentStore } from '@cofc/content-store'
import { inMemoryEventStore, type EventStore } from '@cofc/event-store'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { expect, test } from 'vitest'
import { keyIn } from './idempotency.ts'
import { tagOf } from './tags.ts'
import {
  at,
  facadeOn,
  fresh,
  give,
  newKey,
  register,
  registered,
  send,
  withPlaces,
  type Facade
} from './testing/records.ts'

const typeOf = (told: { readonly json: <T>() => T }): string => told.json<{ readonly type: string }>().type
const versionOf = async (facade: Facade): Promise<number> =>
  (await send(facade, at)).json<{ readonly version: number }>().version

test.each([
  [undefined, 'KeyMissing'],
  ['', 'KeyMalformed'],
  ['""', 'KeyMalformed'],
  ['abc', 'KeyMalformed'],
  ['7', 'KeyMalformed'],
  ['"abc', 'KeyMalformed'],
  ['"a", "b"', 'KeyMalformed'],
  [`"${'x'.repeat(256)}"`, 'KeyMalformed'],
  ['"ümlaut"', 'KeyMalformed']
])('the key %s is none', (header, type) => {
  expect(keyIn(header)).toMatchObject({ left: { type } })
})
test.each([['"8e03978e-40d5-43dd-bc93-6894a57f9324"'], ['"a";v=1'], [`"${'x'.repeat(255)}"`], [String.raw`"a\"b"`]])(
  'the key %s is one',
  header => {
    expect(keyIn(header)._tag).toBe('Right')
  }
)

test('a command without a key, or with one that is none, is not looked at', async () => {
  const facade = await registered()
  for (const [key, type] of [
    [undefined, 'key-missing'],
    ['abc', 'key-malformed']
  ] as const) {
    const told = await give(facade, at, { headers: { 'idempotency-key': key }, body: withPlaces(13) })
    expect([told.statusCode, typeOf(told)]).toEqual([400, `urn:cofc:problem:${type}`])
  }
  expect(await versionOf(facade)).toBe(1)
})

test('the same request is answered alike to the last byte, though what it expected has aged', async () => {
  const facade = await registered()
  const asked = { headers: { 'idempotency-key': newKey(), 'if-match': tagOf(1) }, body: withPlaces(13) }
  const one = await give(facade, at, asked)
  await give(facade, at, { body: withPlaces(14) })
  const again = await give(facade, at, asked)
  expect([one.statusCode, again.statusCode, again.body]).toEqual([200, 200, one.body])
  expect([one.headers['idempotent-replayed'], again.headers['idempotent-replayed']]).toEqual([undefined, '?1'])
  expect(await versionOf(facade)).toBe(3)
})

test('a refusal is answered alike, though what stood in the way does not any more', async () => {
  const facade = await facadeOn()
  const asked = {
    headers: { 'idempotency-key': newKey(), ...fresh },
    body: { type: 'RecordEnquiry', community: 'TC-0001', on: '2023-01-11' }
  }
  const one = await give(facade, '/api/membership/TC-0001', asked)
  await give(facade, at, { headers: fresh, body: register })
  const again = await give(facade, '/api/membership/TC-0001', asked)
  expect([one.statusCode, typeOf(one)]).toEqual([422, 'urn:cofc:problem:refused:not-registered'])
  expect([again.statusCode, again.body, again.headers['idempotent-replayed']]).toEqual([422, one.body, '?1'])
})

test.each([
  ['another body', at, {}, withPlaces(14)],
  ['another condition', at, { 'if-match': tagOf(1) }, withPlaces(13)],
  ['another address', '/api/community/TC-0002', {}, { ...withPlaces(13), community: 'TC-0002' }]
])('a key is of one request: with %s it is refused, and nothing is done', async (_, url, headers, body) => {
  const facade = await registered()
  const key = newKey()
  expect((await give(facade, at, { headers: { 'idempotency-key': key }, body: withPlaces(13) })).statusCode).toBe(200)
  const other = await give(facade, url, { headers: { 'idempotency-key': key, ...headers }, body })
  expect([other.statusCode, typeOf(other)]).toEqual([422, 'urn:cofc:problem:key-of-another'])
  expect(await versionOf(facade)).toBe(2)
})

test('a body that says the same in another order is the same request', async () => {
  const facade = await registered()
  const headers = { 'idempotency-key': newKey() }
  await give(facade, at, { headers, body: withPlaces(13) })
  const turned = JSON.stringify(Object.fromEntries(Object.entries(withPlaces(13)).toReversed()))
  expect((await give(facade, at, { headers, body: turned })).headers['idempotent-replayed']).toBe('?1')
})

test('a key whose command was none may be used for the command as it is put right', async () => {
  const facade = await registered()
  const headers = { 'idempotency-key': newKey() }
  expect((await give(facade, at, { headers, body: { ...withPlaces(13), on: 'today' } })).statusCode).toBe(400)
  expect((await give(facade, at, { headers, body: withPlaces(13) })).statusCode).toBe(200)
})

test('two senders may use one key: neither is answered as the other', async () => {
  const access = inMemoryAccessStore()
  const store = { events: inMemoryEventStore(), content: inMemoryContentStore() }
  const actingFor = (subject: string) =>
    facadeOn({ access, dependencies: store, principal: () => TE.right({ role: 'network-team', subject }) })
  const [one, other] = [await actingFor('S-1'), await actingFor('S-2')]
  const headers = { 'idempotency-key': newKey(), ...fresh }
  expect((await give(one, at, { headers, body: register })).statusCode).toBe(200)
  const told = await give(other, at, { headers, body: register })
  expect([told.statusCode, told.headers['idempotent-replayed']]).toEqual([412, undefined])
})

test('of fifty identical requests at once one is done, and the others are told to wait or answered alike', async () => {
  const facade = await registered()
  const asked = { headers: { 'idempotency-key': newKey() }, body: withPlaces(13) }
  const told = await Promise.all(Array.from({ length: 50 }, () => give(facade, at, asked)))
  const done = told.filter(({ statusCode }) => statusCode === 200)
  const waiting = told.filter(({ statusCode }) => statusCode === 409)
  expect([done.length > 0, done.length + waiting.length]).toEqual([true, 50])
  expect(done.filter(({ headers }) => headers['idempotent-replayed'] === undefined)).toHaveLength(1)
  expect(new Set(done.map(({ body }) => body)).size).toBe(1)
  expect(new Set(waiting.map(({ headers }) => headers['retry-after']))).toEqual(
    new Set(waiting.length > 0 ? ['1'] : [])
  )
  expect(await versionOf(facade)).toBe(2)
})

/** An event store whose process ends once, right after it appended. */
const endingAfterAppend = (store: EventStore): EventStore => {
  let ends = true
  return {
    ...store,
    append: (stream, expected, events) => async () => {
      const done = await store.append(stream, expected, events)()
      if (!ends) return done
      ends = false
      throw new Error('the process ends here')
    }
  }
}
test.each([
  ['in memory', () => inMemoryAccessStore()],
  ['in a file', () => openSqliteAccessStore(':memory:').store]
])(
  'a process that ended between append and answer is asked again: it was done once, with a ledger %s',
  async (_, open) => {
    const [access, events] = [open(), inMemoryEventStore()]
    const content = inMemoryContentStore()
    const before = await facadeOn({ access, dependencies: { events: endingAfterAppend(events), content } })
    const asked = { headers: { 'idempotency-key': newKey(), ...fresh }, body: register }
    expect((await give(before, at, asked)).statusCode).toBe(500)
    const after = await facadeOn({ access, dependencies: { events, content } })
    // Something else under the same key is not done: the command's own stream would not know it.
    const other = { ...asked, body: { ...register, community: 'TC-0002' } }
    expect((await give(after, '/api/community/TC-0002', other)).statusCode).toBe(422)
    const again = await give(after, at, asked)
    expect([again.statusCode, again.json()]).toMatchObject([200, { outcome: 'already-applied', version: 1 }])
    expect((await give(after, at, asked)).headers['idempotent-replayed']).toBe('?1')
    expect(await versionOf(after)).toBe(1)
  }
)

test('after a day an answer is forgotten, and the command is known by its events', async () => {
  let now = '2024-09-01T10:00:00.000Z'
  const facade = await registered({ dependencies: { now: () => now } })
  const asked = { headers: { 'idempotency-key': newKey(), 'if-match': tagOf(1) }, body: withPlaces(13) }
  await give(facade, at, asked)
  now = '2024-09-02T10:00:00.001Z'
  const again = await give(facade, at, asked)
  expect(again.headers['idempotent-replayed']).toBeUndefined()
  expect(again.json()).toMatchObject({ outcome: 'already-applied', version: 2 })
})

test('nothing is done where the request cannot be noted', async () => {
  const away = TE.left({ type: 'AccessStoreUnavailable', reason: '/data/access.db' } as const)
  const access: AccessStore = { claim: () => away, settle: () => away, release: () => away }
  const facade = await facadeOn({ access })
  const told = await give(facade, at, { headers: fresh, body: register })
  expect([told.statusCode, told.headers['retry-after'], told.body.includes('access.db')]).toEqual([503, '5', false])
  expect((await send(facade, at)).statusCode).toBe(404)
})

test('what was done is told also where its answer cannot be kept', async () => {
  const kept = inMemoryAccessStore()
  const away = TE.left({ type: 'AccessStoreUnavailable', reason: 'full' } as const)
  const facade = await facadeOn({ access: { ...kept, settle: () => away } })
  const asked = { headers: { 'idempotency-key': newKey(), ...fresh }, body: register }
  expect((await give(facade, at, asked)).statusCode).toBe(200)
  expect((await give(facade, at, asked)).json()).toMatchObject({ outcome: 'already-applied' })
})

test('neither key nor words are kept in the ledger', async () => {
  const said: Array<string> = []
  const kept = inMemoryAccessStore()
  const noting =
    <A extends ReadonlyArray<unknown>, R>(ask: (...given: A) => R) =>
    (...given: A): R => {
      said.push(JSON.stringify(given))
      return ask(...given)
    }
  const access = { claim: noting(kept.claim), settle: noting(kept.settle), release: noting(kept.release) }
  const facade = await facadeOn({ access })
  const body = { ...register, profile: { ...register.profile, entryCriteria: { words: 'Whoever wants to.' } } }
  const headers = { 'idempotency-key': '"Anna Smith"', ...fresh }
  expect((await give(facade, at, { headers, body })).statusCode).toBe(200)
  expect(said.join('')).toContain('CommunityRegistered')
  expect(said.join('')).not.toMatch(/Anna|Whoever/)
})
