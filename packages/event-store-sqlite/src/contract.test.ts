import { overlayEventStore } from '@cofc/event-store'
import { describeEventStore } from '@cofc/event-store/contract'
import { openSqliteEventStore } from './open.ts'
import { newFile, removeFiles } from './testing/files.ts'
import { beginAppendIn, beginSleepingIn } from './testing/held-append.ts'
import { page } from './testing/guarantees-page.ts'

removeFiles()

describeEventStore(
  'the SQLite event store in a file',
  async () => {
    const path = newFile()
    return { ...openSqliteEventStore(path), beginAppend: beginAppendIn(path), beginSleeping: beginSleepingIn(path) }
  },
  { page }
)
describeEventStore(
  'the SQLite event store in a temporary database',
  async () => openSqliteEventStore('', { durability: 'none' }),
  { indivisible: 'no other process can open a database without a name', longStream: 1_000 }
)
describeEventStore(
  'an overlay on an SQLite event store',
  async () => {
    const base = openSqliteEventStore(newFile())
    const top = openSqliteEventStore('', { durability: 'none' })
    const close = async () => {
      await top.close()
      await base.close()
    }
    return { store: overlayEventStore(base.store, top.store), close }
  },
  { indivisible: 'what is laid over a store is seen by one process only', longStream: 1_000 }
)
