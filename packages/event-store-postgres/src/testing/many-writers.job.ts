/** One of several processes that write to and read the same streams: the connection string, the streams, the steps. */
import { randomUUID } from 'node:crypto'
import { recording } from '@cofc/event-store/contract/recording'
import { openPostgresEventStore } from '../open.ts'

const [connection = '', streams = '', steps = ''] = process.argv.slice(2)
const { store, close } = await openPostgresEventStore(connection)
const recorded = recording(store)

const noted = () => ({ id: randomUUID(), type: 'Noted', data: {}, metadata: {} })
const work = async (stream: string): Promise<void> => {
  let version = 0
  for (let step = 0; step < Number(steps); step++) {
    if (step % 3 === 0) version = await recorded.read(stream)
    version = await recorded.append(stream, version, Array.from({ length: 1 + (step % 3) }, noted))
    await new Promise(resolve => setTimeout(resolve, 1))
  }
}
await Promise.all(streams.split(',').flatMap(stream => [work(stream), work(stream)]))
await close()
process.stdout.write(JSON.stringify(recorded.calls))
