/** What the fake does not do: answers that are no messages, and TLS with credentials. */
import { left, right } from 'fp-ts/lib/Either.js'
import { ServerCredentials, type Metadata } from '@grpc/grpc-js'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { openEventStoreDbStore } from './open.ts'
import { denied, startHandMadeServer, type Answers } from './testing/hand-made-server.ts'
import { event, soon } from './testing/opened.ts'

const garbage = Buffer.from([0x0a, 0xff, 0xff, 0x03, 0x00])

test('answers that are no messages are no answers: every call ends in time, and says what it knows', async () => {
  const { port, stop } = await startHandMadeServer({ append: () => garbage, read: () => [garbage] })
  const { store, close } = openEventStoreDbStore(`esdb://127.0.0.1:${port}?tls=false&defaultDeadline=${soon}`)
  const says = 'what EventStoreDB answered could not be understood'
  const unavailable = { type: 'StoreUnavailable', reason: says }
  const followed = async () => {
    for await (const found of store.follow('', {}, { until: 'end' })) return found
    return undefined
  }
  const asked = [store.append('some', 0, [event()])(), store.append('some', 0, [])(), store.read('some')(), followed()]
  expect(await Promise.all<unknown>(asked)).toEqual([
    left({ type: 'OutcomeUnknown', stream: 'some' }),
    left(unavailable),
    left(unavailable),
    { type: 'Failed', failure: unavailable }
  ])
  await close()
  stop()
})

describe('with TLS', () => {
  const path = (file: string) => fileURLToPath(new URL(`./testing/${file}`, import.meta.url))
  const [certificate, key] = [path('certificate.test.pem'), path('key.test.pem')]
  const pair = [{ cert_chain: readFileSync(certificate), private_key: readFileSync(key) }]
  const overTls = (answers: Answers) => startHandMadeServer(answers, ServerCredentials.createSsl(null, pair))
  const connection = (port: number, more = '') =>
    `esdb://net:pass%20word@localhost:${port}?tlsCaFile=${encodeURIComponent(certificate)}&defaultDeadline=${soon}${more}`

  test('every call carries the credentials, and asks for the leader', async () => {
    const carried: Array<unknown> = []
    const note = (metadata: Metadata) =>
      void carried.push([metadata.get('authorization'), metadata.get('requires-leader')])
    const { port, stop } = await overTls({
      append: metadata => (note(metadata), undefined),
      read: metadata => (note(metadata), [])
    })
    const { store, close } = openEventStoreDbStore(connection(port))
    expect(await store.read('some')()).toEqual(right({ events: [], next: null }))
    expect(await store.append('some', 0, [event()])()).toMatchObject(left({ type: 'OutcomeUnknown' }))
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
    const { store, close } = openEventStoreDbStore(`esdb://net:word@localhost:${port}?defaultDeadline=${soon}`)
    expect(await store.read('some')()).toMatchObject(left({ type: 'StoreUnavailable' }))
    await close()
    stop()
  })
})
