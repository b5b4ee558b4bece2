/** Events as large as ours are: 218 bytes of data and 176 of metadata. */
import { randomUUID } from 'node:crypto'
import { isLeft, type Either } from 'fp-ts/lib/Either.js'
import type { EventStore, NewEvent } from '@cofc/event-store'

const data = {
  community: 'TC-0042',
  cycle: '2023-2024',
  standard: '1.1.1',
  rating: 'met',
  by: 'peer',
  reference: 'x'.repeat(102),
  on: '2023-11-05',
  words: 123_456
}
const metadata = { command: randomUUID(), digest: 'a'.repeat(64), role: 'network-team', at: '2023-11-05T10:00:00Z' }

export const newEvent = (): NewEvent => ({ id: randomUUID(), type: 'StandardRated', data, metadata })
export const newEvents = (count: number): ReadonlyArray<NewEvent> => Array.from({ length: count }, newEvent)

/** So many pieces of work, so many of them at once. */
export const inFlight = async (pieces: number, atOnce: number, work: () => Promise<unknown>): Promise<void> => {
  let begun = 0
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (begun < pieces) {
        begun += 1
        await work()
      }
    })
  )
}

export const orThrow = <E, A>(answer: Either<E, A>): A => {
  if (isLeft(answer)) throw new Error(JSON.stringify(answer.left))
  return answer.right
}

/** How many events there are, the data of each parsed, as a report follows them. */
export const followToEnd = async (store: EventStore): Promise<number> => {
  let events = 0
  for await (const followed of store.followUnparsed('', {}, { until: 'end', pageSize: 100 })) {
    if (followed.type === 'Failed') throw new Error(JSON.stringify(followed.failure))
    for (const { text } of followed.page.events) if (isObject(JSON.parse(text))) events += 1
  }
  return events
}
const isObject = (value: unknown) => typeof value === 'object' && value !== null
/** Appends so many events, a hundred to a stream. */
export const writeHistory = (store: EventStore, events: number): Promise<void> =>
  inFlight(events / 100, 8, async () => orThrow(await store.append(randomUUID(), 0, newEvents(100))()))
