import { left, right } from 'fp-ts/lib/Either.js'
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client'
import { status } from '@grpc/grpc-js'
import { describe, expect, test } from 'vitest'
import type { Fault } from '@cofc/fake-eventstoredb'
import { answer, deadline, event, events, idsIn, idsOf, newStream, openOnFake, type Context } from './testing/opened.ts'

describe.concurrent('a read', () => {
  const passing: Readonly<Record<string, Fault>> = {
    'is not answered': { type: 'Silence', method: 'read' },
    'is answered too late': { type: 'Delayed', method: 'read' },
    'meets a server that is unavailable': { type: 'Unavailable', method: 'read', times: 2 },
    'breaks off': { type: 'Dropped', after: 2, method: 'read' },
    'falls silent': { type: 'Stalled', after: 2, method: 'read' },
    'meets a node that does not lead': { type: 'NotLeader', method: 'read' },
    'gives everything twice': { type: 'Duplicated', method: 'read' },
    'meets an error of no known kind': { type: 'RawError', code: status.UNKNOWN, method: 'read' }
  }
  for (const [what, fault] of Object.entries(passing))
    test(`that ${what} is made again, and gives every event once`, async context => {
      const { inject, store } = await openOnFake(context)
      const [stream, given] = [newStream(), events(5)]
      await answer(store.append(stream, 0, given))
      const met = inject(fault)
      expect(await idsIn(store, stream)).toEqual(idsOf(given))
      expect(met.hits()).toBeGreaterThan(0)
    })

  const lasting: Readonly<Record<string, Fault>> = {
    'is never answered': { type: 'Silence', method: 'read', times: Infinity },
    'is always refused': { type: 'Unavailable', method: 'read', times: Infinity },
    'may not be made': { type: 'RawError', code: status.PERMISSION_DENIED, method: 'read' }
  }
  for (const [what, fault] of Object.entries(lasting))
    test(`that ${what} fails in time`, async context => {
      const { fake, store, clock } = await openOnFake(context)
      const met = fake.inject(fault)
      const asked = store.read(newStream())()
      await met.met()
      clock.pass(deadline)
      expect(await asked).toMatchObject(left({ type: 'StoreUnavailable' }))
    })

  test('of large events comes in pages that stay small', async context => {
    const { store } = await openOnFake(context)
    const stream = newStream()
    const text = 'x'.repeat(900_000)
    for (let version = 0; version < 12; version++) await answer(store.append(stream, version, [event({ text })]))
    const lengths: Array<number> = []
    for (let from: number | null = 1; from !== null;) {
      const page: { events: ReadonlyArray<unknown>; next: number | null } = await answer(store.read(stream, from))
      lengths.push(page.events.length)
      from = page.next
    }
    expect(lengths.reduce((sum, length) => sum + length, 0)).toBe(12)
    expect(Math.max(...lengths)).toBeLessThan(12)
  })
})

// One after another: their clients share a table, and the connection of one that ends ends the others' appends.
describe('a stream that somebody else', () => {
  const withClient = async (context: Context) => {
    const opened = await openOnFake(context)
    const client = EventStoreDBClient.connectionString(opened.fake.connectionString)
    const stream = newStream()
    await answer(opened.store.append(stream, 0, events(2)))
    return { ...opened, client, stream }
  }

  test('deleted for good is corrupt', async context => {
    const { store, client, stream } = await withClient(context)
    await client.tombstoneStream(stream)
    const corrupt = left({ type: 'StoreCorrupt' })
    expect(await store.read(stream)()).toMatchObject(corrupt)
    expect(await store.append(stream, 2, events(1))()).toMatchObject(corrupt)
    expect(await store.append(stream, 2, [])()).toMatchObject(corrupt)
  })

  test('deleted is empty, and corrupt as soon as it counts on from where it was', async context => {
    const { store, client, stream } = await withClient(context)
    await client.deleteStream(stream)
    expect(await store.read(stream)()).toEqual(right({ events: [], next: null }))
    const corrupt = left({ type: 'StoreCorrupt' })
    expect(await store.append(stream, 0, events(1))()).toMatchObject(corrupt)
    expect(await store.read(stream)()).toMatchObject(corrupt)
  })

  test('cut at its beginning is corrupt', async context => {
    const { store, client, stream } = await withClient(context)
    await client.setStreamMetadata(stream, { truncateBefore: 1 })
    expect(await store.read(stream)()).toMatchObject(left({ type: 'StoreCorrupt' }))
  })

  test('wrote what is no object to is corrupt, and tells where', async context => {
    const { store, client, stream } = await withClient(context)
    await client.appendToStream(stream, jsonEvent({ type: 'Noted', data: [1, 2] as never }))
    expect(await store.read(stream)()).toMatchObject(
      left({ type: 'StoreCorrupt', reason: expect.stringContaining(`event 3 of stream "${stream}"`) as string })
    )
  })

  test('wrote to without metadata has events with none', async context => {
    const { store, client, stream } = await withClient(context)
    await client.appendToStream(stream, jsonEvent({ type: 'Noted', data: { well: true } }))
    const page = await answer(store.read(stream, 3))
    expect(page.events).toMatchObject([{ data: { well: true }, metadata: {}, version: 3 }])
  })
})

describe.concurrent('what the server takes for the same', () => {
  test('other data under the same id get the first answer, and are not stored', async context => {
    const { store } = await openOnFake(context)
    const [stream, first] = [newStream(), event({ said: 'first' })]
    const appended = await store.append(stream, 0, [first])()
    expect(await store.append(stream, 0, [{ ...first, data: { said: 'second' } }])()).toEqual(appended)
    expect((await answer(store.read(stream))).events.map(({ data }) => data)).toEqual([{ said: 'first' }])
  })

  test('the same id at the version now is written again', async context => {
    const { store } = await openOnFake(context)
    const [stream, twice] = [newStream(), event()]
    await answer(store.append(stream, 0, [twice]))
    await answer(store.append(stream, 1, [twice]))
    expect(await idsIn(store, stream)).toEqual([twice.id, twice.id])
  })

  test('an append repeated in part is a conflict', async context => {
    const { store } = await openOnFake(context)
    const [stream, [old, another]] = [newStream(), events(2)]
    if (old === undefined || another === undefined) throw new Error('There are two.')
    await answer(store.append(stream, 0, [old]))
    const conflict = { type: 'VersionConflict', stream, expected: 0, actual: 1 }
    expect(await store.append(stream, 0, [old, another])()).toEqual(left(conflict))
  })

  test('appending nothing to a stream without events is at version 0, whatever the server would claim', async context => {
    const { store } = await openOnFake(context)
    const stream = newStream()
    expect(await store.append(stream, 0, [])()).toEqual(right({ version: 0, position: '' }))
    expect(await store.append(stream, 1, [])()).toEqual(
      left({ type: 'VersionConflict', stream, expected: 1, actual: 0 })
    )
  })

  test('names that begin with $ are the server’s own, and not taken', async context => {
    const { store } = await openOnFake(context)
    expect(await store.append('$mine', 0, events(1))()).toMatchObject(left({ type: 'NotStorable', path: 'stream' }))
    const typed = [...events(1), event({}, '$mine')]
    const refused = left({ type: 'NotStorable', path: 'events.1.type' })
    expect(await store.append(newStream(), 0, typed)()).toMatchObject(refused)
  })

  test('a version that no stream can have is refused before the call', async context => {
    const { store } = await openOnFake(context)
    for (const expected of [-1, 0.5, NaN, 2 ** 53])
      expect(await store.append(newStream(), expected, events(1))()).toMatchObject(
        left({ type: 'NotStorable', path: 'expected' })
      )
  })
})
