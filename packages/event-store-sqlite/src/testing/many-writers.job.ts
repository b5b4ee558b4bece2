/** One of several processes that write to and read the same streams: the file, the streams, the steps. Tells what it saw. */
import { randomUUID } from 'node:crypto'
import { recording } from '@cofc/event-store/contract/recording'
import { openSqliteEventStore } from '../open.ts'

const [file = '', streams = '', steps = ''] = process.argv.slice(2)
const { store, close } = openSqliteEventStore(file, { patience: 600_000 })
const recorded = recording(store)

const noted = () => ({ id: randomUUID(), type: 'Noted', data: {}, metadata: {} })
const work = async (stream: string) => {
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
