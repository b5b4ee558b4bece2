/** What is written to a store to measure it. */
import { randomUUID } from 'node:crypto'
import type { EventStore, NewEvent } from '@cofc/event-store'
import { got } from './got.ts'

export const event = (n: number): NewEvent => ({
  id: randomUUID(),
  type: 'RatingsSaved',
  data: {
    type: 'RatingsSaved',
    community: `TC-${n}`,
    cycle: '2023-2024',
    standard: 'CS1',
    rating: 'met',
    comment: null
  },
  metadata: { command: '00000000-0000-4000-8000-000000000000', role: 'link-person', recordedAt: '2024-01-01T00:00:00Z' }
})

interface Writing {
  readonly writers: number
  readonly appends: number
  /** Awaited after each append. */
  readonly between?: () => Promise<void>
}
/** Each writer appends to a stream of its own, one after the other. */
export const write = async (store: EventStore, { writers, appends, between }: Writing) => {
  const name = randomUUID()
  const one = async (writer: number): Promise<void> => {
    for (let version = 0; version < appends / writers; version++) {
      got(await store.append(`${name}-${writer}`, version, [event(version)])())
      await between?.()
    }
  }
  await Promise.all(Array.from({ length: writers }, (_, writer) => one(writer)))
}
