/** Each fault as the real client meets it. */
import { EventStoreDBClient, jsonEvent, streamNameFilter } from '@eventstore/db-client'
import { status } from '@grpc/grpc-js'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { FakeEventStoreDb } from '../start.ts'
import type { Injected } from './fault.ts'
import { startFakeEventStoreDb } from '../start.ts'
import { answered } from '../transcript/answered.ts'

let fake: FakeEventStoreDb
let client: EventStoreDBClient
beforeEach(async () => {
  fake = await startFakeEventStoreDb()
  client = EventStoreDBClient.connectionString(fake.connectionString)
})
afterEach(() => fake.stop())

const stream = 'some-stream'
const tried = (n = 0) => jsonEvent({ type: 'Tried', data: { n } })
const append = (n = 0) => answered(client.appendToStream(stream, tried(n)))
const plainAppend = () =>
  answered(client.appendToStream(stream, tried(), { credentials: { username: 'a', password: 'b' } }))

/** Waits until the server has met a fault that says nothing, and answers another call: so long the first is not answered. */
const unansweredAfter = async (call: Promise<unknown>, silence: Injected) => {
  const answers: unknown[] = []
  const watched = call.then(answer => answers.push(answer))
  await silence.met()
  await plainAppend()
  await Promise.race([watched, new Promise(setImmediate)])
  return answers
}

const read = async () => {
  const seen: unknown[] = []
  const reads = async () => {
    for await (const { event, link } of client.readStream(stream)) seen.push(event?.data ?? link?.type ?? 'nothing')
  }
  const answer = await answered(reads())
  return answer === 'done' ? seen : { seen, answer }
}

const follow = (subscription = client.subscribeToStream(stream)) => {
  const told: unknown[] = []
  subscription.on('error', (error: Error & { type?: string; code?: number }) =>
    told.push(`${error.type} ${error.code}`)
  )
  subscription.on('end', () => told.push('end'))
  subscription.on('caughtUp', () => told.push('caught up'))
  subscription.on('data', ({ event, link }) => told.push((event?.data as { n: number } | undefined)?.n ?? link?.type))
  return told
}

const three = async () => {
  for (const n of [0, 1, 2]) await client.appendToStream(stream, tried(n))
}

describe('an append', () => {
  test.each([
    [true, 1],
    [false, 0]
  ])('is never answered, stored or not: %s', async (stored, kept) => {
    const silence = fake.inject({ type: 'Silence', stored, method: 'batchAppend' })
    expect(await unansweredAfter(append(0), silence)).toEqual([])
    expect(silence.hits()).toBe(1)
    expect(await append(1)).toMatchObject({ nextExpectedRevision: BigInt(kept + 1) })
  })

  test('meets the clean end of its stream, and is never answered', async () => {
    const ended = fake.inject({ type: 'CleanEnd', method: 'batchAppend' })
    expect(await unansweredAfter(append(0), ended)).toEqual([])
  })

  test.each([
    [true, 1n],
    [false, 0n]
  ])('finds the server unavailable, having stored or not: %s', async (stored, next) => {
    fake.inject({ type: 'Unavailable', stored, method: 'batchAppend' })
    expect(await append()).toMatchObject({ error: 'unavailable', code: 14 })
    expect(await append()).toMatchObject({ nextExpectedRevision: next })
  })

  test('meets any gRPC error', async () => {
    fake.inject({ type: 'RawError', code: status.DATA_LOSS })
    expect(await append()).toMatchObject({ code: 15 })
  })

  test.each([
    [5n, 5n],
    ['no_stream', 'no_stream'],
    ['unknown', 'no_stream']
  ] as const)('is refused with an actual revision: %s', async (actual, said) => {
    fake.inject({ type: 'Conflict', actual, times: 2 })
    expect(await append()).toMatchObject({ error: 'wrong-expected-version', actual: said })
    expect(await plainAppend()).toMatchObject({ error: 'wrong-expected-version', actual: said })
  })

  test('is refused because the stream is deleted', async () => {
    fake.inject({ type: 'Conflict', actual: 'deleted', times: 2 })
    expect(await append()).toMatchObject({ error: 'stream-deleted' })
    expect(await plainAppend()).toMatchObject({ error: 'stream-deleted' })
  })

  test('is too large for the limit, or for gRPC', async () => {
    fake.inject({ type: 'TooLarge', by: 'append limit', times: 2 })
    expect(await append()).toMatchObject({ error: 'maximum-append-size-exceeded', limit: 1_048_576 })
    expect(await plainAppend()).toMatchObject({ error: 'maximum-append-size-exceeded', limit: 1_048_576 })
    fake.inject({ type: 'TooLarge', by: 'gRPC' })
    expect(await append()).toMatchObject({ error: 'unknown', code: 8 })
  })

  test('is refused under a name', async () => {
    fake.inject({ type: 'Refused', name: 'NeverHeardOf', times: 2 })
    expect(await append()).not.toMatchObject({ success: true })
    expect(await plainAppend()).toMatchObject({ code: status.FAILED_PRECONDITION })
    expect(await append()).toMatchObject({ nextExpectedRevision: 0n })
  })

  test('is answered late, but stored at once', async () => {
    const delayed = fake.inject({ type: 'Delayed', method: 'batchAppend', stream })
    const late = append()
    await delayed.met()
    expect(await read()).toEqual([{ n: 0 }])
    delayed.end()
    expect(await late).toMatchObject({ success: true })
  })
})

describe('faults are aimed', () => {
  test('at a stream, a method and a number of times, until they end', async () => {
    const twice = fake.inject({ type: 'Unavailable', method: ['append', 'read'], stream, times: 2 })
    expect(await append()).toMatchObject({ success: true })
    expect(await plainAppend()).toMatchObject({ error: 'unavailable' })
    expect(await read()).toMatchObject({ answer: { error: 'unavailable' } })
    expect(await read()).toEqual([{ n: 0 }])
    expect(twice.hits()).toBe(2)
    const ended = fake.inject({ type: 'Unavailable', times: Infinity })
    ended.end()
    expect(await read()).toEqual([{ n: 0 }])
    expect(ended.hits()).toBe(0)
  })
})

describe('what clients ask of themselves', () => {
  test.each([
    [{ type: 'Unavailable' }, { code: 14 }],
    [{ type: 'RawError', code: status.INTERNAL }, { code: 13 }],
    [{ type: 'Delayed', ms: 50 }, { success: true }]
  ] as const)('meets %j', async (fault, answer) => {
    fake.inject({ ...fault, method: 'features' })
    expect(await append()).toMatchObject(answer)
  })

  test('is never answered', async () => {
    const silence = fake.inject({ type: 'Silence', method: 'features' })
    const fresh = EventStoreDBClient.connectionString(fake.connectionString)
    expect(await unansweredAfter(fresh.appendToStream(stream, tried()), silence)).toEqual([])
  })
})

describe('deliveries', () => {
  beforeEach(three)

  test('are dropped midway, as the server drops who is too slow', async () => {
    fake.inject({ type: 'Dropped', method: 'subscribe', after: 2 })
    const told = follow()
    await expect.poll(() => told).toEqual([0, 1, 'timeout 10'])
  })

  test('are dropped with a code', async () => {
    fake.inject({ type: 'Dropped', method: 'subscribe', after: 0, code: status.CANCELLED })
    const told = follow()
    await expect.poll(() => told).toEqual(['cancelled 1'])
  })

  test('end without an error', async () => {
    fake.inject({ type: 'Ended', method: 'subscribe', after: 1 })
    const told = follow()
    await expect.poll(() => told).toEqual([0, 'end'])
  })

  test('stop silently, though more is written', async () => {
    fake.inject({ type: 'Stalled', method: 'subscribe', after: 1 })
    const told = follow()
    await expect.poll(() => told).toEqual([0])
    await append(3)
    const another = follow()
    await expect.poll(() => another).toContain(3)
    expect(told).toEqual([0])
  })

  test('come twice', async () => {
    fake.inject({ type: 'Duplicated', method: 'read' })
    expect(await read()).toEqual([0, 0, 1, 1, 2, 2].map(n => ({ n })))
  })

  test('are links whose targets are gone', async () => {
    fake.inject({ type: 'BrokenLinks', method: 'read' })
    expect(await read()).toEqual(['$>', '$>', '$>'])
  })

  test('are links, the later before the earlier', async () => {
    fake.inject({ type: 'LinksOutOfOrder', method: 'read' })
    expect(await read()).toEqual([{ n: 1 }, { n: 0 }, { n: 2 }])
  })

  test('are bytes that are no JSON, in data or in metadata', async () => {
    fake.inject({ type: 'Garbage', in: 'data', method: 'read' })
    expect(await read()).toEqual([expect.any(String), expect.any(String), expect.any(String)])
    fake.inject({ type: 'Garbage', in: 'metadata', method: 'read' })
    for await (const { event } of client.readStream(stream)) expect(event?.metadata).toBeInstanceOf(Uint8Array)
  })

  test('are only checkpoints', async () => {
    fake.inject({ type: 'OnlyCheckpoints', method: 'subscribeToAll' })
    const reached: bigint[] = []
    const checkpointReached = (_: unknown, { commit }: { commit: bigint }) => void reached.push(commit)
    const filter = streamNameFilter({ prefixes: [stream], checkpointReached })
    const told = follow(client.subscribeToAll({ filter }))
    await expect.poll(() => told).toEqual(['caught up'])
    expect(reached).toHaveLength(3)
  })

  test('never come', async () => {
    const silence = fake.inject({ type: 'Silence', method: 'read' })
    expect(await unansweredAfter(read(), silence)).toEqual([])
  })

  test('have events of the system among them', async () => {
    fake.inject({ type: 'SystemEvents', count: 5 })
    const types = []
    for await (const { event } of client.readAll({ direction: 'backwards', fromPosition: 'end', maxCount: 5 })) {
      types.push(event?.type)
    }
    expect(types).toEqual(Array(5).fill('$scavengeIndexInitialized'))
  })
})

describe('a frozen server', () => {
  test('hangs in what is under way and in what is new, and goes on from there once it thaws', async () => {
    await append()
    const frozen = fake.inject({ type: 'Frozen' })
    const answers: unknown[] = []
    const under = append(1).then(answer => answers.push(answer))
    const fresh = EventStoreDBClient.connectionString(fake.connectionString)
    const connecting = answered(fresh.appendToStream(stream, tried(2))).then(answer => answers.push(answer))
    await frozen.met()
    await new Promise(setImmediate)
    expect(answers).toEqual([])
    frozen.end()
    await Promise.all([under, connecting])
    expect(answers).toMatchObject([{ success: true }, { success: true }])
    expect(await read()).toHaveLength(3)
  })

  test('is met by what is asked, not by what a connection does of itself', async () => {
    await append()
    const frozen = fake.inject({ type: 'Frozen' })
    expect(frozen.hits()).toBe(0)
    const first = append(1)
    await frozen.met()
    const second = append(2)
    await frozen.met(2)
    frozen.end()
    expect(await Promise.all([first, second])).toMatchObject([{ success: true }, { success: true }])
  })
})
