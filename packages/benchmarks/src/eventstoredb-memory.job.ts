/** Follows the whole history of a server again and again: the connection string, how often. */
import { openEventStoreDbStore } from '@cofc/event-store-eventstoredb'
import { followToEnd } from './eventstoredb/events.ts'
import { answerWith, peak } from './harness/apart.ts'

const [connectionString = '', times = '1'] = process.argv.slice(2)
const { store, close } = openEventStoreDbStore(connectionString)
await store.read('nothing')()
const start = process.memoryUsage.rss() / 1_048_576
let events = await followToEnd(store)
const once = peak()
for (let time = 1; time < Number(times); time++) events += await followToEnd(store)
answerWith({ start, once, events })
await close()
