/**
 * A process that writes until it is killed: the file, the kind of work, a seed. All events of one append, or of one piece
 * of work done together, name it and how many they are; once it is answered, it is written to the output.
 */
import { isLeft, right, type Either } from 'fp-ts/lib/Either.js'
import { randomUUID } from 'node:crypto'
import { writeSync } from 'node:fs'
import type { NewEvent } from '@cofc/event-store'
import { openSqliteEventStore } from '../open.ts'

const [file = '', kind = '', seed = ''] = process.argv.slice(2)
const { store, together } = openSqliteEventStore(file)
const versions = new Map<string, number>()

const eventsOf = (unit: string, size: number, count = size) =>
  Array.from({ length: count }, (): NewEvent => ({
    id: randomUUID(),
    type: 'Noted',
    data: { unit, size, text: 'x'.repeat(size % 3 === 0 ? 2_000 : 50) },
    metadata: {}
  }))
const sure = <A>(answered: Either<unknown, A>): A => {
  if (isLeft(answered)) throw new Error(JSON.stringify(answered.left))
  return answered.right
}
const add = async (stream: string, events: ReadonlyArray<NewEvent>) => {
  const { version } = sure(await store.append(stream, versions.get(stream) ?? 0, events)())
  versions.set(stream, version)
}
const acknowledge = (unit: string) => writeSync(1, `${unit}\n`)

const appends = async (writer: number, sizeOf: (count: number) => number) => {
  for (let count = 0; ; count++) {
    const unit = `${kind}-${seed}-${writer}-${count}`
    await add(`${seed}-${writer}`, eventsOf(unit, sizeOf(count)))
    acknowledge(unit)
  }
}
const imports = async () => {
  for (let count = 0; ; count++) {
    const unit = `${kind}-${seed}-${count}`
    const streams = Array.from({ length: 2 + (count % 5) }, (_, place) => `${seed}-${place}`)
    const work = async () => {
      for (const stream of streams) {
        await add(stream, eventsOf(unit, 2 * streams.length, 2))
        await new Promise(setImmediate)
      }
      return right(undefined)
    }
    sure(await together(work)())
    acknowledge(unit)
  }
}
const kinds: Readonly<Record<string, () => Promise<unknown>>> = {
  'single appends': () => appends(0, () => 1),
  batches: () => appends(0, count => 2 + (count % 9)),
  'appends of many writers': () =>
    Promise.all(Array.from({ length: 16 }, (_, writer) => appends(writer, count => 1 + (count % 2)))),
  'an import': imports
}
await kinds[kind]?.()
