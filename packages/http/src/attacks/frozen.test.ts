/** A store that stands still: its promises come to no end. */
import { inMemoryAccessStore, inMemoryDenialStore } from '@cofc/access-store'
import { inMemoryContentStore } from '@cofc/content-store'
import { inMemoryEventStore } from '@cofc/event-store'
import { cannedReader } from '@cofc/reports/testing'
import { expect, test } from 'vitest'
import { usualDeadline } from '../deadline.ts'
import { at, facadeOn, give, instant, newKey, register, fresh, send, type Facade } from '../testing/records.ts'

const forever = async (): Promise<never> => new Promise(() => undefined)
const frozen = () => forever
const never = { [Symbol.asyncIterator]: () => ({ next: forever }) }
const standing = { isFrozen: true }

/** A store of which every function stands still while it is frozen. */
const thatFreezes = <S extends object>(store: S): S =>
  Object.fromEntries(
    Object.entries(store).map(([name, work]) => [
      name,
      typeof work === 'function'
        ? (...given: ReadonlyArray<unknown>) =>
            standing.isFrozen
              ? name.startsWith('follow')
                ? never
                : forever
              : (work as (...all: ReadonlyArray<unknown>) => unknown)(...given)
        : work
    ])
  ) as S

const deadline = 20
const onFrozenStores = async (): Promise<Facade> => {
  const events = thatFreezes(inMemoryEventStore())
  const denials = { denials: thatFreezes(inMemoryDenialStore()), now: () => instant }
  return facadeOn({
    ...{ deadline, denials, feed: { events }, history: frozen },
    reader: { ...cannedReader({}), ask: () => frozen, lag: frozen, lacking: frozen },
    dependencies: { events, content: thatFreezes(inMemoryContentStore()) }
  })
}
const stream = { accept: 'text/event-stream' }

test.each([
  ['a state', at, {}],
  ['a page of a stream', `${at}/events`, {}],
  ['a report', '/api/reports/register', {}],
  ['the cycles', '/api/cycles', {}],
  ['a history', '/api/communities/TC-0001/history', {}],
  ['a page of the feed', '/api/events', {}],
  ['the feed as a stream', '/api/events', stream],
  ['who was denied what', '/api/denials', {}],
  ['whether it is ready', '/ready', {}]
])('Attack 10: a store that stands still keeps nobody from an answer who asks for %s', async (_what, url, headers) => {
  standing.isFrozen = true
  const facade = await onFrozenStores()
  const told = await send(facade, url, { headers })
  expect([told.statusCode, told.headers['retry-after'], told.json()]).toMatchObject([
    ...[503, '5'],
    { type: 'urn:cofc:problem:store-unavailable' }
  ])
  expect((await send(facade, '/health')).statusCode).toBe(200)
  await facade.app.close()
})

test('Attack 10: a command to a store that stands still is answered, and done once when the same is sent again', async () => {
  standing.isFrozen = true
  const facade = await onFrozenStores()
  const asked = { headers: { ...fresh, 'idempotency-key': newKey() }, body: register }
  const told = await give(facade, at, asked)
  expect([told.statusCode, told.json()]).toMatchObject([503, { type: 'urn:cofc:problem:outcome-unknown' }])
  expect((await give(facade, at, asked)).statusCode).toBe(409)
  standing.isFrozen = false
  // The request that stands still is gone with its process.
  const next = await facadeOn({ dependencies: facade.dependencies, access: facade.access })
  expect((await give(next, at, asked)).statusCode).toBe(200)
  expect((await give(next, at, asked)).headers['idempotent-replayed']).toBe('?1')
  await Promise.all([facade.app.close(), next.app.close()])
})

test('Attack 10: where nothing can be noted of a request, it is answered all the same', async () => {
  standing.isFrozen = true
  const facade = await facadeOn({ deadline, access: thatFreezes(inMemoryAccessStore()) })
  expect((await give(facade, at, { headers: fresh, body: register })).statusCode).toBe(503)
  const unknown = await facadeOn({ deadline, principal: frozen })
  expect((await send(unknown, at)).statusCode).toBe(503)
  expect(usualDeadline).toBeGreaterThan(30_000)
  await Promise.all([facade.app.close(), unknown.app.close()])
})
