import { isRight, left, right } from 'fp-ts/lib/Either.js'
import { status } from '@grpc/grpc-js'
import { describe, expect, test } from 'vitest'
import type { NewEvent } from '@cofc/event-store'
import type { Fault } from '@cofc/fake-eventstoredb'
import { answer, attempt, deadline, event, events, idsIn, idsOf, newStream, openOnFake } from './testing/opened.ts'

/** What may happen to one append on its way. */
const mishaps: Readonly<Record<string, Fault>> = {
  'is not answered': { type: 'Silence', method: 'batchAppend' },
  'is stored and not answered': { type: 'Silence', method: 'batchAppend', stored: true },
  'sees the call end without a word': { type: 'CleanEnd', method: 'batchAppend' },
  'is stored and sees the call end without a word': { type: 'CleanEnd', method: 'batchAppend', stored: true },
  'meets a server that is unavailable': { type: 'Unavailable', method: 'batchAppend' },
  'is stored by a server that says it is unavailable': { type: 'Unavailable', method: 'batchAppend', stored: true },
  'meets a raw error of gRPC': { type: 'RawError', code: status.UNAVAILABLE, method: 'batchAppend' },
  'is stored and meets an error of no known kind': {
    type: 'RawError',
    code: status.UNKNOWN,
    method: 'batchAppend',
    stored: true
  },
  'is stored and answered under another name': { type: 'WrongCorrelation', method: 'batchAppend', stored: true },
  'is refused by a node that knows no leader': { type: 'NotLeader', method: 'batchAppend' },
  'is answered too late': { type: 'Delayed', method: 'batchAppend' }
}

describe.concurrent('an append that', () => {
  for (const [what, fault] of Object.entries(mishaps))
    test(`${what} is settled: stored once, and answered as it would have been`, async context => {
      const { inject, store } = await openOnFake(context)
      const stream = newStream()
      const given = events(3)
      const met = inject(fault)
      const appended = await answer(store.append(stream, 0, given))
      expect(met.hits()).toBe(1)
      expect(appended.version).toBe(3)
      expect(await idsIn(store, stream)).toEqual(idsOf(given))
      met.end()
      expect(await store.append(stream, 0, given)()).toEqual(right(appended))
      expect(await idsIn(store, stream)).toEqual(idsOf(given))
    })

  test('was stored unseen, after which the stream went on, gets its own answer', async context => {
    const { fake, store, clock } = await openOnFake(context)
    const stream = newStream()
    const given = events(2)
    const unseen = fake.inject({ type: 'Silence', method: 'batchAppend', stored: true })
    const first = store.append(stream, 0, given)()
    await unseen.met()
    await answer(store.append(stream, 2, events(1)))
    clock.pass(attempt)
    const { events: kept } = await answer(store.read(stream))
    expect(await first).toEqual(right({ version: 2, position: kept[1]?.position }))
  })

  test('was stored unseen and is called a conflict when sent again is found by its ids', async context => {
    const { fake, inject, store } = await openOnFake(context)
    const stream = newStream()
    const given = events(2)
    inject({ type: 'Silence', method: 'batchAppend', stored: true })
    const again = fake.inject({ type: 'Conflict', actual: 1n, method: 'batchAppend' })
    expect(await answer(store.append(stream, 0, given))).toMatchObject({ version: 2 })
    expect(again.hits()).toBe(1)
  })

  test('may have been stored, and where others stand now, is a conflict', async context => {
    const { fake, store, clock } = await openOnFake(context)
    const stream = newStream()
    const silence = fake.inject({ type: 'Silence', method: 'batchAppend' })
    const lost = store.append(stream, 0, events(2))()
    await silence.met()
    await answer(store.append(stream, 0, events(3)))
    clock.pass(attempt)
    expect(await lost).toEqual(left({ type: 'VersionConflict', stream, expected: 0, actual: 3 }))
  })

  test('is never answered has an unknown outcome, in time', async context => {
    const { fake, store, clock } = await openOnFake(context)
    const silence = fake.inject({ type: 'Silence', method: 'batchAppend', times: Infinity })
    const stream = newStream()
    const asked = store.append(stream, 0, events(1))()
    for (let tries = 1; tries <= deadline / attempt; tries++) {
      await silence.met(tries)
      clock.pass(attempt)
    }
    expect(await asked).toEqual(left({ type: 'OutcomeUnknown', stream }))
  })

  test('never left is known not to be stored', async context => {
    const { fake, store, clock } = await openOnFake(context)
    await fake.stop()
    const asked = store.append(newStream(), 0, events(1))()
    clock.pass(deadline)
    expect(await asked).toMatchObject(left({ type: 'StoreUnavailable' }))
  })

  test('finds the server away for a moment is stored when it is back', async context => {
    const { fake, store, clock } = await openOnFake(context)
    const stream = newStream()
    await answer(store.append(stream, 0, events(1)))
    await fake.stop()
    const waiting = store.append(stream, 1, events(1))()
    await clock.paused()
    await fake.restart()
    expect(await waiting).toMatchObject(right({ version: 2 }))
  })

  test('meets a frozen server has an unknown outcome in time, and stands or not when it thaws, but never twice', async context => {
    const { fake, store, clock } = await openOnFake(context)
    const stream = newStream()
    await answer(store.append(stream, 0, events(1)))
    const frozen = fake.inject({ type: 'Frozen' })
    const given = events(1)
    const asked = store.append(stream, 1, given)()
    await frozen.met()
    clock.pass(deadline)
    expect(await asked).toEqual(left({ type: 'OutcomeUnknown', stream }))
    frozen.end()
    expect(await answer(store.append(stream, 1, given))).toMatchObject({ version: 2 })
    expect(await idsIn(store, stream)).toHaveLength(2)
  })
})

describe.concurrent('a conflict', () => {
  const kinds = { 'a version': [4n, 5], 'that there is no stream': ['no_stream', 0] } as const
  for (const [what, [actual, version]] of Object.entries(kinds))
    test(`that tells ${what} is told with it`, async context => {
      const { fake, store } = await openOnFake(context)
      const stream = newStream()
      await answer(store.append(stream, 0, events(version)))
      fake.inject({ type: 'Conflict', actual, method: 'batchAppend' })
      const conflict = { type: 'VersionConflict', stream, expected: 2, actual: version }
      expect(await store.append(stream, 2, events(1))()).toEqual(left(conflict))
    })

  test('that tells of what no read shows yet is told once one does, so that a caller who reads again sees it', async context => {
    const { fake, store, clock } = await openOnFake(context)
    const stream = newStream()
    fake.inject({ type: 'Conflict', actual: 2n, method: 'batchAppend' })
    const conflicted = store.append(stream, 1, events(1))()
    expect(await Promise.race([conflicted, clock.paused()])).toBe(undefined)
    const given = events(3)
    await answer(store.append(stream, 0, given))
    expect(await conflicted).toEqual(left({ type: 'VersionConflict', stream, expected: 1, actual: 3 }))
    expect(await idsIn(store, stream)).toEqual(idsOf(given))
  })

  test('that tells of what no read ever shows is told when the time is up', async context => {
    const { fake, store, clock } = await openOnFake(context)
    const stream = newStream()
    fake.inject({ type: 'Conflict', actual: 2n, method: 'batchAppend' })
    const conflicted = store.append(stream, 1, events(1))()
    await clock.paused()
    clock.pass(deadline)
    expect(await conflicted).toEqual(left({ type: 'VersionConflict', stream, expected: 1, actual: 3 }))
  })

  test('that does not tell the version is told with the one found', async context => {
    const { fake, store } = await openOnFake(context)
    const stream = newStream()
    await answer(store.append(stream, 0, events(3)))
    fake.inject({ type: 'Conflict', actual: 'unknown', method: 'batchAppend' })
    const conflict = { type: 'VersionConflict', stream, expected: 1, actual: 3 }
    expect(await store.append(stream, 1, events(1))()).toEqual(left(conflict))
  })

  test('with a stream that somebody deleted for good is told as corrupt', async context => {
    const { fake, store } = await openOnFake(context)
    fake.inject({ type: 'Conflict', actual: 'deleted', method: 'batchAppend' })
    expect(await store.append(newStream(), 0, events(1))()).toMatchObject(left({ type: 'StoreCorrupt' }))
  })
})

describe.concurrent('a refusal', () => {
  test('by a name that we do not know is one at once, and nothing is asked again', async context => {
    const { fake, store } = await openOnFake(context)
    const refused = fake.inject({ type: 'Refused', name: 'NeverHeardOf', method: 'batchAppend', times: Infinity })
    const unavailable = { type: 'StoreUnavailable', reason: 'the server refuses the call: NeverHeardOf' }
    expect(await store.append(newStream(), 0, events(1))()).toEqual(left(unavailable))
    expect(refused.hits()).toBe(1)
    refused.end()
    expect(isRight(await store.append(newStream(), 0, events(1))())).toBe(true)
  })

  // An error of gRPC ends the call that many share, and it is met again by the one append alone.
  test('by a code of gRPC is one as soon as the append is known to be meant', async context => {
    const { fake, store } = await openOnFake(context)
    const fault = { type: 'RawError', code: status.INVALID_ARGUMENT, method: 'batchAppend', times: Infinity } as const
    const refused = fake.inject(fault)
    const unavailable = { type: 'StoreUnavailable', reason: 'the server refuses the call: invalid argument' }
    expect(await store.append(newStream(), 0, events(1))()).toEqual(left(unavailable))
    expect(refused.hits()).toBe(2)
  })

  test('of a read, or of following, is one at once', async context => {
    const { fake, store } = await openOnFake(context)
    for (const method of ['read', 'readAll'] as const)
      fake.inject({ type: 'RawError', code: status.FAILED_PRECONDITION, method, times: Infinity })
    const unavailable = { type: 'StoreUnavailable', reason: 'the server refuses the call: failed precondition' }
    expect(await store.read(newStream())()).toEqual(left(unavailable))
    expect(await store.head()).toEqual(left(unavailable))
    for await (const found of store.follow('', {}, { until: 'live' }))
      expect(found).toEqual({ type: 'Failed', failure: unavailable })
  })
})

describe.concurrent('the size of an append', () => {
  for (const plays of ['EventStoreDB', 'KurrentDB'] as const)
    test(`is that of data, metadata and types, counted before it is sent: ${plays} takes what is taken`, async context => {
      const { fake, store } = await openOnFake(context, { largestAppend: 1_000 }, { plays, maxAppendSize: 1_000 })
      // Of each event 12 bytes of data beside the letters, 11 of metadata and 2 for each letter of its type.
      const sized = (bytes: number): NewEvent => ({
        ...event({ text: `é${'x'.repeat(bytes - 13 - 11 - 10)}` }, 'Notéd'),
        metadata: { by: 'us' }
      })
      const unsent = fake.inject({ type: 'Silence', method: 'batchAppend', times: 1 })
      const stream = newStream()
      const counted = 'data, metadata and types of all events of the append'
      const tooLarge = { type: 'EventTooLarge', stream, bytes: 1_001, most: 1_000, counted }
      expect(await store.append(stream, 0, [sized(500), sized(501)])()).toEqual(left(tooLarge))
      expect(unsent.hits()).toBe(0)
      unsent.end()
      expect(isRight(await store.append(stream, 0, [sized(500), sized(500)])())).toBe(true)
    })

  test('may be what an EventStoreDB takes that counts the data alone, where we are told so', async context => {
    const { store } = await openOnFake(context, { largestAppend: 100_000 }, { maxAppendSize: 1_000 })
    const [one, another] = events(2).map(given => ({ ...given, metadata: { text: 'x'.repeat(5_000) } }))
    if (one === undefined || another === undefined) throw new Error('There are two.')
    expect(isRight(await store.append(newStream(), 0, [one, another])())).toBe(true)
  })

  test('that is more than KurrentDB takes is told as it counts: of all events, or of one', async context => {
    const limits = { plays: 'KurrentDB', maxAppendSize: 1_000, maxAppendEventSize: 600 } as const
    const { store } = await openOnFake(context, {}, limits)
    const stream = newStream()
    const given = events(8)
    const ofAll = { most: 1_000, counted: 'data, metadata and types of all events of the append' }
    const many = [...given, ...given.map(one => ({ ...one, metadata: { text: 'x'.repeat(100) } }))]
    expect(await store.append(stream, 0, many)()).toMatchObject(left({ type: 'EventTooLarge', stream, ...ofAll }))
    const large = { ...event({}), metadata: { text: 'x'.repeat(600) } }
    const ofOne = { bytes: 2 + 611 + 10, most: 600, counted: 'data, metadata and type of one event' }
    const tooLarge = { type: 'EventTooLarge', stream, ...ofOne }
    expect(await store.append(stream, 0, [large])()).toEqual(left(tooLarge))
    expect(isRight(await store.append(stream, 0, events(1))())).toBe(true)
  })

  // An error of gRPC ends the call that many share, and it is met again by the one append alone.
  for (const [by, times] of [
    ['append limit', 1],
    ['gRPC', 2]
  ] as const)
    test(`that the server finds too large (${by}) is told as such, and others are stored`, async context => {
      const { fake, store } = await openOnFake(context)
      fake.inject({ type: 'TooLarge', by, method: 'batchAppend', times })
      const stream = newStream()
      const refused = await store.append(stream, 0, events(1))()
      expect(refused).toMatchObject(left({ type: 'EventTooLarge', stream, counted: expect.any(String) as string }))
      expect(isRight(await store.append(newStream(), 0, events(1))())).toBe(true)
    })

  test('may be more than one message holds', async context => {
    const most = 8 * 1024 * 1024
    const { store } = await openOnFake(context, { largestAppend: most }, { maxAppendSize: most })
    const stream = newStream()
    const metadata = { text: 'x'.repeat(700_000) }
    const given = events(6).map(one => ({ ...one, metadata }))
    await answer(store.append(stream, 0, given))
    const kept = await answer(store.read(stream))
    expect(kept.events.map(one => one.metadata)).toEqual(given.map(one => one.metadata))
  })
})
