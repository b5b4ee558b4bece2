import { describeEventStore } from '@cofc/event-store/contract'
import { openPostgresEventStore } from './open.ts'
import { page } from './testing/guarantees-page.ts'
import { withSharedServer } from './testing/server.ts'
import { beginAppendIn, beginSleepingIn } from './testing/transactions.ts'

const server = withSharedServer()
let shared: Promise<string> | undefined

describeEventStore(
  'the PostgreSQL event store',
  async () => {
    const connection = await (shared ??= server().newDatabase())
    return {
      ...(await openPostgresEventStore(connection)),
      beginAppend: beginAppendIn(connection),
      beginSleeping: beginSleepingIn(connection, server().url)
    }
  },
  { page }
)
