/** What one of several processes does that write to and read the same streams at once, and what it saw. */
import { randomUUID } from 'node:crypto'
import type { EventStore } from '../event-store.ts'
import type { Call } from './model.ts'
import { recording } from './recording.ts'

const noted = () => ({ id: randomUUID(), type: 'Noted', data: {}, metadata: {} })

/** Two writers for each stream, so many steps each. */
export const manyWriters = async (
  store: EventStore,
  streams: ReadonlyArray<string>,
  steps: number
): Promise<ReadonlyArray<Call>> => {
  const recorded = recording(store)
  const work = async (stream: string): Promise<void> => {
    let version = 0
    for (let step = 0; step < steps; step++) {
      if (step % 3 === 0) version = await recorded.read(stream)
      version = await recorded.append(stream, version, Array.from({ length: 1 + (step % 3) }, noted))
      await new Promise(resolve => setTimeout(resolve, 1))
    }
  }
  await Promise.all(streams.flatMap(stream => [work(stream), work(stream)]))
  return recorded.calls
}
