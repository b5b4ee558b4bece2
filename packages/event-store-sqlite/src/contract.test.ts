import { describeEventStore } from '@cofc/event-store/contract'
import { overlayEventStore } from '@cofc/event-store'
import { afterAll } from 'vitest'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqliteEventStore } from './open.ts'

const folder = mkdtempSync(join(tmpdir(), 'event-store-'))
afterAll(() => rmSync(folder, { recursive: true }))
let files = 0
const newFile = () => join(folder, `${++files}.db`)

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
