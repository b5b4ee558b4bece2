import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client'
import { status } from '@grpc/grpc-js'
import { describe, expect, test } from 'vitest'
import type { EventStore, Followed, UnparsedEvent } from '@cofc/event-store'
import type { Fault } from '@cofc/fake-eventstoredb'
import type { FollowState } from './follow-state.ts'
import { listen } from './testing/listening.ts'
import { answer, attempt, deadline, event, events, idsOf, newStream, openOnFake } from './testing/opened.ts'

const toEnd = async (store: EventStore, after = '', types?: ReadonlyArray<string>) => {
  const found: Array<Followed> = []
  const filter = types === undefined ? {} : { types }
  for await (const one of store.follow(after, filter, { until: 'end', pageSize: 5 })) found.push(one)
  return found
}
const idsFollowed = (found: ReadonlyArray<Followed>) =>
  found.flatMap(one => (one.type === 'Page' ? one.page.events.map(({ id }) => id) : []))

describe.concurrent('a live follow goes on from where it was, without loss or repetition, when', () => {
  const subscription = { method: 'subscribeToAll' } as const
  const reading = { method: 'readAll' } as const
  const mishaps: Readonly<Record<string, Fault>> = {
    'its subscription is dropped': { type: 'Dropped', after: 2, times: 3, ...subscription },
    'its subscription ends without a word': { type: 'Ended', after: 1, times: 3, ...subscription },
    'its subscription falls silent': { type: 'Stalled', after: 1, times: 2, ...subscription },
    'its subscription never says anything': { type: 'Silence', times: 2, ...subscription },
    'its subscription gives everything twice': { type: 'Duplicated', times: 9, ...subscription },
    'its subscription gives checkpoints only': { type: 'OnlyCheckpoints', times: 9, ...subscription },
    'its subscription gives what is no JSON': { type: 'Garbage', in: 'data', times: 9, ...subscription },
    'its subscription is refused': { type: 'Unavailable', times: 3, ...subscription },
    'its subscription meets a node that does not lead': { type: 'NotLeader', times: 2, ...subscription },
    'its reads are refused': { type: 'Unavailable', times: 4, ...reading },
    'its reads fall silent': { type: 'Stalled', after: 1, times: 2, ...reading },
    'its reads end early': { type: 'Ended', after: 1, times: 4, ...reading },
    'its reads break off': { type: 'Dropped', after: 1, times: 4, ...reading },
    'its reads give everything twice': { type: 'Duplicated', times: 9, ...reading },
    'its reads come out of order': { type: 'LinksOutOfOrder', times: 3, ...reading },
    'its reads meet a node that does not lead': { type: 'NotLeader', times: 2, ...reading },
    'its reads are late': { type: 'Delayed', ms: 100, times: 2, ...reading }
  }
  for (const [what, fault] of Object.entries(mishaps))
    test(what, async context => {
      const { inject, store } = await openOnFake(context)
      const stream = newStream()
      const given = events(12)
      await answer(store.append(stream, 0, given.slice(0, 3)))
      const met = inject(fault)
      const listener = listen(store)
      await listener.caughtUp()
      for (let version = 3; version < 12; version += 3) {
        await answer(store.append(stream, version, given.slice(version, version + 3)))
        await listener.until(() => listener.received().length >= version + 3)
      }
      await listener.finish()
      expect(met.hits()).toBeGreaterThan(0)
      expect(listener.received()).toEqual(idsOf(given))
      expect(listener.failed).toEqual([])
    })

  test('the server stops and starts again', async context => {
    const { fake, store, followers } = await openOnFake(context)
    const [stream, given] = [newStream(), events(6)]
    await answer(store.append(stream, 0, given.slice(0, 3)))
    const listener = listen(store)
    await listener.caughtUp()
    await fake.stop()
    await listener.until(() => followers()[0]?.state.status === 'Reconnecting')
    await fake.restart()
    await answer(store.append(stream, 3, given.slice(3)))
    await listener.until(() => listener.received().length === 6)
    await listener.finish()
    expect(listener.received()).toEqual(idsOf(given))
  })

  test('the server freezes and thaws', async context => {
    const { fake, store, clock, followers } = await openOnFake(context)
    const [stream, given] = [newStream(), events(6)]
    await answer(store.append(stream, 0, given.slice(0, 3)))
    const listener = listen(store)
    await listener.caughtUp()
    const frozen = fake.inject({ type: 'Frozen' })
    await listener.until(() => {
      clock.pass(deadline)
      return followers()[0]?.state.status === 'Reconnecting'
    })
    frozen.end()
    await answer(store.append(stream, 3, given.slice(3)))
    await listener.until(() => listener.received().length === 6)
    await listener.finish()
    expect(listener.received()).toEqual(idsOf(given))
  })
})

describe.concurrent('whoever follows live', () => {
  test('is seen to follow, to reconnect since when, and to follow again', async context => {
    const states: Array<FollowState> = []
    const { fake, store, followers } = await openOnFake(context, { onFollower: ({ state }) => states.push(state) })
    await answer(store.append(newStream(), 0, events(1_200)))
    const listener = listen(store, {})
    await listener.caughtUp()
    const [first] = states.filter(({ status }) => status === 'Following')
    expect(first).toMatchObject({ behind: expect.any(Number) as number })
    expect(first).not.toMatchObject({ behind: 0 })
    expect(followers()).toEqual([{ number: 1, types: undefined, state: { status: 'Following', behind: 0 } }])
    const before = new Date()
    await fake.stop()
    await listener.until(() => states.at(-1)?.status === 'Reconnecting')
    const [reconnecting] = followers()
    expect(reconnecting?.state).toMatchObject({ status: 'Reconnecting' })
    if (reconnecting?.state.status === 'Reconnecting')
      expect(reconnecting.state.since.getTime()).toBeGreaterThanOrEqual(before.getTime())
    await fake.restart()
    await listener.until(() => states.at(-1)?.status === 'Following')
    await listener.finish()
    expect(followers()).toEqual([])
  })

  test('is stopped for good only with a reason: access is denied', async context => {
    const states: Array<FollowState> = []
    const { fake, store } = await openOnFake(context, { onFollower: ({ state }) => states.push(state) })
    fake.inject({ type: 'RawError', code: status.PERMISSION_DENIED, method: 'readAll' })
    const listener = listen(store)
    await listener.done
    expect(listener.failed).toMatchObject([{ failure: { type: 'StoreUnavailable' } }])
    expect(states).toMatchObject([{ status: 'Stopped', reason: expect.stringContaining('denies access') as string }])
  })

  for (const where of ['data', 'metadata'] as const)
    test(`is stopped for good by an event whose ${where} are no JSON, which somebody else wrote`, async context => {
      const { fake, store } = await openOnFake(context)
      await answer(store.append(newStream(), 0, events(1)))
      // The first call looks for the end, the second reads.
      fake.inject({ type: 'Garbage', in: where, method: 'readAll', times: 2 })
      const listener = listen(store)
      await listener.done
      expect(listener.failed).toMatchObject([{ failure: { type: 'StoreCorrupt' } }])
    })

  test('is given all that stands before such an event, and from there on is stopped by it again', async context => {
    const { fake, store } = await openOnFake(context)
    const [stream, given] = [newStream(), events(7)]
    await answer(store.append(stream, 0, given))
    const client = EventStoreDBClient.connectionString(fake.connectionString)
    context.onTestFinished(() => client.dispose())
    await client.appendToStream(stream, jsonEvent({ type: 'Noted', data: [1, 2] as never }))
    await answer(store.append(stream, 8, events(1)))
    const found = await toEnd(store)
    const stopped = {
      type: 'Failed',
      failure: { type: 'StoreCorrupt', reason: expect.stringContaining('event 8') as string }
    }
    expect(idsFollowed(found)).toEqual(idsOf(given))
    expect(found.at(-1)).toMatchObject(stopped)
    const before = found.findLast(one => one.type === 'Page')?.page.position
    expect(await toEnd(store, before)).toMatchObject([stopped])
  })

  test('unparsed is given what somebody else wrote as it is stored, and goes on', async context => {
    const { fake, store } = await openOnFake(context)
    const given = events(2)
    await answer(store.append(newStream(), 0, given))
    // The first call looks for the end, the second reads.
    fake.inject({ type: 'Garbage', in: 'data', method: 'readAll', times: 2 })
    const found: Array<Followed<UnparsedEvent>> = []
    for await (const one of store.followUnparsed('', {}, { until: 'end' })) found.push(one)
    expect(found.flatMap(one => (one.type === 'Page' ? one.page.events : []))).toMatchObject(
      given.map(({ id }) => ({ id, text: expect.not.stringMatching(/^\s*[[{]/) as string }))
    )
    expect(found.at(-1)).toMatchObject({ type: 'Page', page: { caughtUp: true } })
  })

  test('is told of the end of a store that holds nothing, and of a filter that nothing passes', async context => {
    const { store } = await openOnFake(context)
    for (const filter of [{}, { types: ['Never'] }, { types: [] }]) {
      const listener = listen(store, filter)
      await listener.caughtUp()
      await listener.finish()
      expect(listener.pages).toEqual([{ events: [], position: '', caughtUp: true }])
    }
  })

  test('sees nothing of what the server writes for itself, and is not held up by it', async context => {
    const { fake, store } = await openOnFake(context)
    const [stream, given] = [newStream(), events(4)]
    await answer(store.append(stream, 0, given.slice(0, 2)))
    fake.inject({ type: 'SystemEvents', count: 40 })
    const listener = listen(store)
    await listener.caughtUp()
    fake.inject({ type: 'SystemEvents', count: 40 })
    await answer(store.append(stream, 2, given.slice(2)))
    await listener.until(() => listener.received().length === 4)
    await listener.finish()
    expect(listener.received()).toEqual(idsOf(given))
  })

  test('and is slow asks for no page before it has done with the last', async context => {
    const { fake, store } = await openOnFake(context)
    const stream = newStream()
    await answer(store.append(stream, 0, events(100)))
    const pages = store.follow('', {}, { until: 'live', pageSize: 10 })[Symbol.asyncIterator]()
    await pages.next()
    const asked = fake.inject({ type: 'Delayed', ms: 0, method: 'readAll', times: 1_000 })
    for (let version = 100; version < 1_100; version += 100) await answer(store.append(stream, version, events(100)))
    // Whatever was asked for beside the appends would have been asked before this read was.
    await answer(store.read(stream))
    expect(asked.hits()).toBe(0)
    await pages.next()
    expect(asked.hits()).toBeLessThanOrEqual(2)
    await pages.return?.()
  })

  test('and throws can follow on from its checkpoint', async context => {
    const { store } = await openOnFake(context)
    const given = events(6)
    await answer(store.append(newStream(), 0, given))
    let checkpoint = ''
    const failing = async () => {
      for await (const one of store.follow('', {}, { until: 'live', pageSize: 2 })) {
        if (checkpoint !== '') throw new Error('The handler fails.')
        if (one.type === 'Page') checkpoint = one.page.position
      }
    }
    await expect(failing()).rejects.toThrow('The handler fails.')
    const listener = listen(store, {}, checkpoint)
    await listener.until(() => listener.received().length === 4)
    await listener.finish()
    expect(listener.received()).toEqual(idsOf(given.slice(2)))
  })

  test('may leave at any point', async context => {
    const { fake, store, clock, followers, close } = await openOnFake(context)
    await answer(store.append(newStream(), 0, events(30)))
    const points: Readonly<Record<string, (listener: ReturnType<typeof listen>) => Promise<unknown>>> = {
      'at once': () => Promise.resolve(),
      'while the end is looked for': () => fake.inject({ type: 'Delayed', ms: 0, method: 'readAll' }).met(),
      'while a page is read': () => fake.inject({ type: 'Delayed', ms: 0, method: 'readAll', times: 2 }).met(2),
      'while the subscription begins': () => fake.inject({ type: 'Delayed', ms: 0, method: 'subscribeToAll' }).met(),
      'after a page': listener => listener.until(() => listener.pages.length > 0),
      'while nothing comes': listener => listener.caughtUp()
    }
    for (const reached of Object.values(points)) {
      const listener = listen(store)
      await reached(listener)
      await listener.finish()
    }
    const silence = fake.inject({ type: 'Silence', method: 'readAll', times: Infinity })
    const stuck = listen(store)
    await silence.met()
    const finished = stuck.finish()
    clock.pass(attempt)
    await finished
    expect(followers()).toEqual([])
    await close()
  })
})

describe.concurrent('following to the end', () => {
  test('tries again while the server is away, and then tells', async context => {
    const { fake, store, clock } = await openOnFake(context)
    const given = events(3)
    await answer(store.append(newStream(), 0, given))
    fake.inject({ type: 'Unavailable', method: 'readAll', times: 2 })
    expect(idsFollowed(await toEnd(store))).toEqual(idsOf(given))
    await fake.stop()
    const asked = toEnd(store)
    const passing = setInterval(() => clock.pass(deadline), 10)
    expect(await asked).toMatchObject([{ type: 'Failed', failure: { type: 'StoreUnavailable' } }])
    clearInterval(passing)
  })

  test('tells only of the types asked for, not of those that begin alike', async context => {
    const { store } = await openOnFake(context)
    const types = ['Admitted', 'AdmittedLate', 'Admitted', 'Left', 'AdmittedLate', 'Admitted']
    const given = types.map(type => event({}, type))
    await answer(store.append(newStream(), 0, given))
    const found = await toEnd(store, '', ['Admitted'])
    expect(idsFollowed(found)).toEqual(idsOf(given.filter(({ type }) => type === 'Admitted')))
    expect(found.at(-1)).toMatchObject({ page: { caughtUp: true } })
  })

  test('through a filter that the server finds nothing for in all its time goes on without it', async context => {
    const { fake, inject, store } = await openOnFake(context)
    const given = [...events(20), event({}, 'Rare'), ...events(5)]
    const { position } = await answer(store.append(newStream(), 0, given))
    // The first call looks for the end.
    fake.inject({ type: 'Delayed', ms: 1, method: 'readAll' })
    const stuck = inject({ type: 'Silence', method: 'readAll' })
    const found = await toEnd(store, '', ['Rare'])
    expect(stuck.hits()).toBe(1)
    expect(idsFollowed(found)).toEqual([given[20]?.id])
    expect(found.at(-1)).toMatchObject({ page: { position, caughtUp: true } })
  })

  test('from a position beyond the end of this store is told', async context => {
    const { store } = await openOnFake(context)
    await answer(store.append(newStream(), 0, events(2)))
    const beyond = `${'9'.repeat(15)}1-${'9'.repeat(15)}1`
    const failure = { type: 'PositionUnknown', position: beyond }
    expect(await toEnd(store, beyond)).toEqual([{ type: 'Failed', failure }])
  })
})
