/** The contract of content stores, on one that is asked over HTTP: through the routes, a real connection, and the client. */
import { inMemoryGrantStore } from '@cofc/access-store'
import { inMemoryContentStore, type ContentStore } from '@cofc/content-store'
import { describeContentStore } from '@cofc/content-store/contract'
import { contentStoreOver } from '@cofc/content-store-http'
import { openSqliteContentStore } from '@cofc/content-store-sqlite'
import { afterAll, beforeAll } from 'vitest'
import { keyOfServer, listening } from './testing/words-server.ts'

const grants = inMemoryGrantStore()
/** Another for each test, behind one server. */
let kept: ContentStore = inMemoryContentStore()
const latest = new Proxy(kept, { get: (_, name: keyof ContentStore) => kept[name] })

let reached: { readonly address: URL; readonly key: string; readonly close: () => Promise<void> }
beforeAll(async () => {
  reached = { ...(await listening({ store: latest, grants })), key: await keyOfServer(grants) }
})
afterAll(async () => reached.close())

describeContentStore('content store in memory, over HTTP', () => {
  kept = inMemoryContentStore()
  return { store: contentStoreOver(reached), close: () => undefined }
})
describeContentStore('sqlite content store, over HTTP', () => {
  const { store, close } = openSqliteContentStore(':memory:')
  kept = store
  return { store: contentStoreOver(reached), close }
})
