/** One of several processes that write to and read the same streams: the file, the streams, the steps. Tells what it saw. */
import { manyWriters } from '@cofc/event-store/contract/many-writers'
import { openSqliteEventStore } from '../open.ts'

const [file = '', streams = '', steps = ''] = process.argv.slice(2)
const { store, close } = openSqliteEventStore(file, { patience: 600_000 })
const calls = await manyWriters(store, streams.split(','), Number(steps))
await close()
process.stdout.write(JSON.stringify(calls))
