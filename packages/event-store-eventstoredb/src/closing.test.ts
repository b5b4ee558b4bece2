import { isRight } from 'fp-ts/lib/Either.js'
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client'
import { describe, expect, test } from 'vitest'
import type { EventStore } from '@cofc/event-store'
import { startFakeEventStoreDb, type FakeEventStoreDb } from '@cofc/fake-eventstoredb'
import { openOnClock } from './open.ts'
import { listen } from './testing/listening.ts'
import { answer, deadline, events, idsIn, idsOf, newStream, openOnFake } from './testing/opened.ts'
import { stillClock } from './testing/still-clock.ts'

const busy: Readonly<Record<string, (fake: FakeEventStoreDb, store: EventStore) => Promise<unknown>>> = {
  'nothing was ever asked': () => Promise.resolve(),
  'an append is not answered': async (fake, store) => {
    fake.inject({ type: 'Silence', method: 'batchAppend', times: Infinity })
    void store.append(newStream(), 0, events(1))()
    return undefined
  },
  'a read is not answered': async (fake, store) => {
    fake.inject({ type: 'Silence', method: 'read', times: Infinity })
    void store.read(newStream())()
    return undefined
  },
  'somebody follows live': async (_, store) => {
    const listener = listen(store)
    await listener.caughtUp()
  },
  'somebody who followed has left early': async (_, store) => {
    await answer(store.append(newStream(), 0, events(40)))
    for await (const one of store.follow('', {}, { until: 'live', pageSize: 3 })) if (one.type === 'Page') break
  },
  'the server is frozen': async (fake, store) => {
    await answer(store.append(newStream(), 0, events(1)))
    listen(store)
    fake.inject({ type: 'Frozen' })
    void store.append(newStream(), 0, events(1))()
    void store.read(newStream())()
  },
  'the server is gone': async (fake, store) => {
    await answer(store.append(newStream(), 0, events(1)))
    listen(store)
    await fake.stop()
    void store.append(newStream(), 0, events(1))()
    void store.read(newStream())()
  }
}

describe.concurrent('closing ends when', () => {
  for (const [what, begin] of Object.entries(busy))
    test(what, async context => {
      const { fake, store, clock, close } = await openOnFake(context)
      await begin(fake, store)
      const closed = close()
      clock.pass(deadline)
      await closed
      expect(await store.read('some')()).toMatchObject({ left: { reason: 'the store is closed' } })
    })

  test('no node of the cluster is there', async () => {
    const clock = stillClock()
    const connection = `esdb://127.0.0.1:1,127.0.0.1:2?tls=false&defaultDeadline=${deadline}`
    const { store, close } = openOnClock(clock, connection, {})
    const waiting = [store.append(newStream(), 0, events(1))(), store.read(newStream())()]
    const closed = close()
    clock.pass(deadline)
    await closed
    for (const found of await Promise.all(waiting)) expect(found).toMatchObject({ left: { type: 'StoreUnavailable' } })
  })
})

describe.concurrent('another client in the same process', () => {
  test('that loses its connection takes none of our appends with it, and we none of its', async context => {
    const others = await startFakeEventStoreDb()
    const other = EventStoreDBClient.connectionString(others.connectionString)
    const { fake, store } = await openOnFake(context)
    const [stream, given] = [newStream(), events(2)]
    const append = (name: string) => other.appendToStream(name, jsonEvent({ type: 'Noted', data: {} }))
    await append('theirs')
    await answer(store.append(newStream(), 0, events(1)))

    const held = fake.inject({ type: 'Delayed', method: 'batchAppend' })
    const ours = store.append(stream, 0, given)()
    const silence = others.inject({ type: 'Silence', method: 'batchAppend' })
    const lost = append('theirs').catch((error: unknown) => error)
    await Promise.all([held.met(), silence.met()])
    await others.stop()
    expect(await lost).toBeInstanceOf(Error)
    held.end()
    expect(isRight(await ours)).toBe(true)
    expect(held.hits()).toBe(1)
    expect(await idsIn(store, stream)).toEqual(idsOf(given))

    await others.restart()
    await append('theirs').catch(() => undefined)
    const delayed = others.inject({ type: 'Delayed', method: 'batchAppend' })
    const theirs = append('theirs')
    await delayed.met()
    fake.inject({ type: 'Unavailable', method: 'batchAppend' })
    await answer(store.append(newStream(), 0, events(1)))
    delayed.end()
    expect(await theirs).toMatchObject({ success: true })
    await others.stop()
  })
})
