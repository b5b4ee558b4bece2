/** What the two servers make of the same appends, as the real client meets it. */
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client'
import { expect, onTestFinished, test } from 'vitest'
import { answered } from '../transcript/answered.ts'
import { startFakeEventStoreDb, type FakeOptions } from '../start.ts'

const appending = async (options: FakeOptions) => {
  const fake = await startFakeEventStoreDb({ maxAppendSize: 100, ...options })
  onTestFinished(fake.stop)
  const client = EventStoreDBClient.connectionString(fake.connectionString)
  const sized = (data: number, metadata: number) =>
    jsonEvent({ type: 'Tried', data: { x: 'x'.repeat(data - 8) }, metadata: { x: 'x'.repeat(metadata - 8) } })
  const withCredentials = { credentials: { username: 'a', password: 'b' } }
  return {
    append: (data: number, metadata: number) => answered(client.appendToStream('some', sized(data, metadata))),
    plainAppend: (data: number, metadata: number) =>
      answered(client.appendToStream('some', sized(data, metadata), withCredentials))
  }
}
const exceeded = { error: 'maximum-append-size-exceeded', limit: 100 }

test('EventStoreDB counts the data alone', async () => {
  for (const append of Object.values(await appending({}))) {
    expect(await append(100, 500)).toMatchObject({ success: true })
    expect(await append(101, 8)).toMatchObject(exceeded)
  }
})

test('KurrentDB counts data, metadata and two bytes for each letter of the type', async () => {
  for (const append of Object.values(await appending({ plays: 'KurrentDB' }))) {
    expect(await append(60, 30)).toMatchObject({ success: true })
    expect(await append(60, 31)).toMatchObject(exceeded)
  }
})

test('KurrentDB may limit a single event, in words that this client does not know', async () => {
  const { append, plainAppend } = await appending({ plays: 'KurrentDB', maxAppendEventSize: 60 })
  expect(await append(30, 20)).toMatchObject({ success: true })
  expect(await append(30, 21)).not.toMatchObject({ success: true })
  expect(await plainAppend(30, 21)).toMatchObject({ code: 3 })
})
