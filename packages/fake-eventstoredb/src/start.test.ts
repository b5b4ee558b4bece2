import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client'
import { expect, test } from 'vitest'
import { startFakeEventStoreDb } from './start.ts'

test('the server starts, takes events and gives them back', async () => {
  const fake = await startFakeEventStoreDb()
  const client = EventStoreDBClient.connectionString(fake.connectionString)
  const written = await client.appendToStream('some-stream', jsonEvent({ type: 'Tried', data: { well: true } }))
  expect(written.nextExpectedRevision).toBe(0n)
  const read = []
  for await (const { event } of client.readStream('some-stream')) read.push(event?.data)
  expect(read).toEqual([{ well: true }])
  await fake.stop()
})

test('a server that was stopped is as it was once it is started again', async () => {
  const fake = await startFakeEventStoreDb()
  const client = EventStoreDBClient.connectionString(fake.connectionString)
  await client.appendToStream('some-stream', jsonEvent({ type: 'Tried', data: {} }))
  await fake.stop()
  await fake.restart()
  const again = EventStoreDBClient.connectionString(fake.connectionString)
  const written = await again.appendToStream('some-stream', jsonEvent({ type: 'Tried', data: {} }))
  expect(written.nextExpectedRevision).toBe(1n)
  await fake.stop()
})
