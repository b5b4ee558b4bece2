/** Two servers that hold the same data, and a change of the one that leads. */
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { FakeEventStoreDb } from './start.ts'
import { startFakeEventStoreDb } from './start.ts'
import { answered } from './transcript/answered.ts'

let one: FakeEventStoreDb
let other: FakeEventStoreDb
beforeEach(async () => {
  one = await startFakeEventStoreDb()
  other = await startFakeEventStoreDb({ clusterOf: one })
})
afterEach(async () => {
  await one.stop()
  await other.stop()
})

const tried = () => jsonEvent({ type: 'Tried', data: {} })
const written = (client: EventStoreDBClient, requiresLeader = true) =>
  answered(client.appendToStream('some-stream', tried(), { requiresLeader }))
/** With credentials an append is a call of its own: when the connection is lost, no append of another client is lost too. */
const writtenAlone = (client: EventStoreDBClient) =>
  answered(client.appendToStream('some-stream', tried(), { credentials: { username: 'a', password: 'b' } }))

test('what one holds the other holds', async () => {
  await written(EventStoreDBClient.connectionString(one.connectionString))
  const client = EventStoreDBClient.connectionString(other.connectionString)
  expect(await written(client, false)).toMatchObject({ nextExpectedRevision: 1n })
})

test('who asks for the leader and comes to another is told where it is, and goes there', async () => {
  const client = EventStoreDBClient.connectionString(one.connectionString)
  expect(await writtenAlone(client)).toMatchObject({ nextExpectedRevision: 0n })
  other.elect()
  const again = EventStoreDBClient.connectionString(one.connectionString)
  expect(await written(again)).toMatchObject({ code: 5 })
  expect(await written(again)).toMatchObject({ nextExpectedRevision: 1n })
  await one.stop()
  expect(await written(again)).toMatchObject({ nextExpectedRevision: 2n })
})

test('a fault sends callers to another server, or to none that it names', async () => {
  one.inject({ type: 'NotLeader', leader: { host: '127.0.0.1', port: other.port } })
  const client = EventStoreDBClient.connectionString(one.connectionString)
  const refused = await client.appendToStream('some-stream', tried()).catch((error: unknown) => error)
  expect(refused).toMatchObject({ type: 'not-leader', leader: { address: '127.0.0.1', port: other.port } })
  expect(await written(client)).toMatchObject({ code: 5 })
  one.inject({ type: 'NotLeader', method: 'read' })
  const fresh = EventStoreDBClient.connectionString(one.connectionString)
  expect(await answered(fresh.readStream('some-stream').toArray())).toMatchObject({ error: 'unknown', code: 2 })
})

test('the leader is found by asking either, and gossip can be withheld', async () => {
  other.elect()
  const seeds = `esdb://127.0.0.1:${one.port},127.0.0.1:${other.port}?tls=false`
  expect(await written(EventStoreDBClient.connectionString(seeds))).toMatchObject({ nextExpectedRevision: 0n })
  one.inject({ type: 'Unavailable', method: 'gossip', times: Infinity })
  other.inject({ type: 'Unavailable', method: 'gossip', times: Infinity })
  const lost = EventStoreDBClient.connectionString(`${seeds}&maxDiscoverAttempts=2`)
  expect(await written(lost)).toMatchObject({ error: 'raw' })
})
