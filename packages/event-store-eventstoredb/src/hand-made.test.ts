/** What the fake does not do: answers that are no messages, and TLS with credentials. */
import { left, right } from 'fp-ts/lib/Either.js'
import { ServerCredentials, type Metadata } from '@grpc/grpc-js'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { openEventStoreDbStore, openOnClock } from './open.ts'
import { denied, startHandMadeServer, type Answers } from './testing/hand-made-server.ts'
import { deadline, event } from './testing/opened.ts'
import { stillClock } from './testing/still-clock.ts'

const garbage = Buffer.from([0x0a, 0xff, 0xff, 0x03, 0x00])

test('answers that are no messages are no answers: every call ends in time, and says what it knows', async () => {
  const arrived = Promise.withResolvers<undefined>()
  const append = () => (arrived.resolve(undefined), garbage)
  const { port, stop } = await startHandMadeServer({ append, read: () => [garbage] })
  const clock = stillClock()
  const connection = `esdb://127.0.0.1:${port}?tls=false&defaultDeadline=${deadline}`
  const { store, close } = openOnClock(clock, connection, {})
  const says = 'what the server answered could not be understood'
  const unavailable = { type: 'StoreUnavailable', reason: says }
  const followed = async () => {
    for await (const found of store.follow('', {}, { until: 'end' })) return found
    return undefined
  }
  const appended = store.append('some', 0, [event()])()
  const asked = [store.append('some', 0, [])(), store.read('some')(), followed()]
  await arrived.promise
  clock.passUnnoticed(deadline)
  expect(await Promise.all<unknown>(asked)).toEqual([
    left(unavailable),
    left(unavailable),
    { type: 'Failed', failure: unavailable }
  ])
  clock.pass(0)
  expect(await appended).toEqual(left({ type: 'OutcomeUnknown', stream: 'some' }))
  await close()
  stop()
})

test('a server of another kind is told as such, at once and by every call', async () => {
  const { port, stop } = await startHandMadeServer('nothing')
  const { store, close } = openEventStoreDbStore(`esdb://127.0.0.1:${port}?tls=false&defaultDeadline=${deadline}`)
  const reason = expect.stringContaining('is neither EventStoreDB nor KurrentDB') as string
  const unavailable = { type: 'StoreUnavailable', reason }
  expect(await store.append('some', 0, [event()])()).toEqual(left(unavailable))
  expect(await store.append('some', 0, [])()).toEqual(left(unavailable))
  expect(await store.read('some')()).toEqual(left(unavailable))
  expect(await store.head()).toEqual(left(unavailable))
  for (const until of ['end', 'live'] as const)
    for await (const found of store.follow('', {}, { until }))
      expect(found).toEqual({ type: 'Failed', failure: unavailable })
  await close()
  stop()
})

describe('with TLS', () => {
  const path = (file: string) => fileURLToPath(new URL(`./testing/${file}`, import.meta.url))
  const [certificate, key] = [path('certificate.test.pem'), path('key.test.pem')]
  const pair = [{ cert_chain: readFileSync(certificate), private_key: readFileSync(key) }]
  const overTls = (answers: Answers) => startHandMadeServer(answers, ServerCredentials.createSsl(null, pair))
  const connection = (port: number) =>
    `esdb://net:pass%20word@localhost:${port}?tlsCaFile=${encodeURIComponent(certificate)}&defaultDeadline=${deadline}`

  test('every call carries the credentials, and asks for the leader', async () => {
    const carried: Array<unknown> = []
    const note = (metadata: Metadata) =>
      void carried.push([metadata.get('authorization'), metadata.get('requires-leader')])
    const arrived = Promise.withResolvers<undefined>()
    const { port, stop } = await overTls({
      append: metadata => {
        note(metadata)
        arrived.resolve(undefined)
        return undefined
      },
      read: metadata => (note(metadata), [])
    })
    const clock = stillClock()
    const { store, close } = openOnClock(clock, connection(port), {})
    expect(await store.read('some')()).toEqual(right({ events: [], next: null }))
    const appended = store.append('some', 0, [event()])()
    await arrived.promise
    clock.pass(deadline)
    expect(await appended).toMatchObject(left({ type: 'OutcomeUnknown' }))
    const basic = `Basic ${Buffer.from('net:pass word').toString('base64')}`
    expect(carried.length).toBeGreaterThan(1)
    expect(new Set(carried.map(one => JSON.stringify(one)))).toEqual(new Set([JSON.stringify([[basic], ['true']])]))
    await close()
    stop()
  })

  test('a server that denies access is told as such, at once', async () => {
    const deny = () => {
      throw denied
    }
    const { port, stop } = await overTls({ append: deny, read: deny })
    const { store, close } = openEventStoreDbStore(connection(port))
    const refused = left({ type: 'StoreUnavailable', reason: expect.stringContaining('denies access') as string })
    expect(await store.read('some')()).toEqual(refused)
    expect(await store.append('some', 0, [])()).toEqual(refused)
    expect(await store.append('some', 0, [event()])()).toEqual(refused)
    await close()
    stop()
  })

  test('a server whose certificate nobody vouches for is not talked to', async () => {
    const { port, stop } = await overTls({ read: () => [] })
    const clock = stillClock()
    const { store, close } = openOnClock(clock, `esdb://net:word@localhost:${port}?defaultDeadline=${deadline}`, {})
    const asked = store.read('some')()
    await clock.paused()
    clock.pass(deadline)
    expect(await asked).toMatchObject(left({ type: 'StoreUnavailable' }))
    await close()
    stop()
  })
})
