/**
 * A process that writes until it is killed: the connection string, a seed. Sixteen write at once; once an append is
 * answered, what it is called is written to the output.
 */
import { isLeft } from 'fp-ts/lib/Either.js'
import { writeSync } from 'node:fs'
import { openPostgresEventStore } from '../open.ts'
import { eventsOf } from './samples.ts'

const [connection = '', seed = ''] = process.argv.slice(2)
const { store } = await openPostgresEventStore(connection)

const write = async (writer: number): Promise<never> => {
  for (let [count, version] = [0, 0]; ; count++) {
    const unit = `${seed}-${String(writer)}-${String(count)}`
    const answered = await store.append(`${seed}-${String(writer)}`, version, eventsOf(unit, 1 + (count % 4)))()
    if (isLeft(answered)) throw new Error(JSON.stringify(answered.left))
    version = answered.right.version
    writeSync(1, `${unit}\n`)
  }
}
await Promise.all(Array.from({ length: 16 }, (_, writer) => write(writer)))
