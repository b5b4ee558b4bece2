import { test } from 'vitest'
import { describeEventStore } from '@cofc/event-store/contract'
import { startFakeEventStoreDb } from '@cofc/fake-eventstoredb'
import { openEventStoreDbStore } from './open.ts'
import { page } from './testing/guarantees-page.ts'

const indivisible = 'the server is another process, which takes an append whole or not at all'

describeEventStore(
  'the EventStoreDB event store on a fake server',
  async () => {
    const fake = await startFakeEventStoreDb()
    const { store, close } = openEventStoreDbStore(`${fake.connectionString}&defaultDeadline=600000`, {
      attempt: 60_000
    })
    return { store, close: () => close().then(fake.stop) }
  },
  { indivisible, page }
)

// A real server cannot come with the packages: its connection string is given where there is one.
const real = process.env['COFC_EVENTSTOREDB']
if (real === undefined)
  test.skip('the contract against a real server is not run: COFC_EVENTSTOREDB holds no connection string', () => {})
else
  describeEventStore('the EventStoreDB event store on a real server', async () => openEventStoreDbStore(real), {
    indivisible
  })
