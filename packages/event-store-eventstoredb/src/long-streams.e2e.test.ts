import { test } from 'vitest'
import { describeLongStreams } from '@cofc/event-store/contract'
import { startFakeEventStoreDb } from '@cofc/fake-eventstoredb'
import { openEventStoreDbStore } from './open.ts'

describeLongStreams('the EventStoreDB event store on a fake server, a long stream', async () => {
  const fake = await startFakeEventStoreDb()
  const { store, close } = openEventStoreDbStore(`${fake.connectionString}&defaultDeadline=600000`, { attempt: 60_000 })
  return { store, close: () => close().then(fake.stop) }
})

// A real server cannot come with the packages: its connection string is given where there is one.
const real = process.env['COFC_EVENTSTOREDB']
if (real === undefined)
  test.skip('a long stream on a real server is not tried: COFC_EVENTSTOREDB holds no connection string', () => {})
else
  describeLongStreams('the EventStoreDB event store on a real server, a long stream', async () =>
    openEventStoreDbStore(real)
  )
