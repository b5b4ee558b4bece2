import { overlayEventStore } from '@cofc/event-store'
import { describeEventStore } from '@cofc/event-store/contract'
import { openSqliteEventStore } from './open.ts'
import { newFile, removeFiles } from './testing/files.ts'

removeFiles()

describeEventStore('the SQLite event store in a file', async () => openSqliteEventStore(newFile()))
describeEventStore('the SQLite event store in a temporary database', async () =>
  openSqliteEventStore('', { durability: 'none' })
)
describeEventStore('an overlay on an SQLite event store', async () => {
  const base = openSqliteEventStore(newFile())
  const top = openSqliteEventStore('', { durability: 'none' })
  const close = async () => {
    await top.close()
    await base.close()
  }
  return { store: overlayEventStore(base.store, top.store), close }
})
