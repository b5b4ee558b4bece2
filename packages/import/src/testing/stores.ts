/** Stores in files of their own, gone when the test is over. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqliteContentStore } from '@cofc/content-store-sqlite'
import { openSqliteEventStore } from '@cofc/event-store-sqlite'
import type { ImportInto } from '../importing.ts'

export interface TemporaryStores extends AsyncDisposable {
  readonly folder: string
  readonly composed: {
    readonly data: { readonly events: string }
    readonly dependencies: ImportInto
  }
}

export const temporaryStores = (): Promise<TemporaryStores> => {
  const folder = mkdtempSync(join(tmpdir(), 'cofc-stores-'))
  const data = { events: join(folder, 'events.db') }
  const events = openSqliteEventStore(data.events)
  const content = openSqliteContentStore(join(folder, 'private.db'))
  const dependencies = { events: events.store, content: content.store, now: () => new Date().toISOString() }
  const into: ImportInto = {
    ...dependencies,
    together: work => events.together(content.together(work)),
    openTrial: () => openSqliteEventStore('', { durability: 'none' })
  }
  return Promise.resolve({
    folder,
    composed: { data, dependencies: into },
    [Symbol.asyncDispose]: async () => {
      await events.close()
      content.close()
      rmSync(folder, { recursive: true })
    }
  })
}
