/** One of several processes that write to and read the same streams: the connection string, the streams, the steps. */
import { manyWriters } from '@cofc/event-store/contract/many-writers'
import { openPostgresEventStore } from '../open.ts'

const [connection = '', streams = '', steps = ''] = process.argv.slice(2)
const { store, close } = await openPostgresEventStore(connection)
const calls = await manyWriters(store, streams.split(','), Number(steps))
await close()
process.stdout.write(JSON.stringify(calls))
