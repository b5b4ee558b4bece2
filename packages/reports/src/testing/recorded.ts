/** Puts a told history into an event store, each event into the stream it belongs to. */
import { aggregateNamed, eventShapes, streamOf as streamOfKey } from '@cofc/core'
import { isLeft } from 'fp-ts/lib/Either.js'
import type { EventStore, JsonObject } from '@cofc/event-store'
import type { EventText } from './history.ts'

const aggregateOf = new Map<string, string>(eventShapes.map(({ type, aggregate }) => [type, aggregate]))

/** The stream that an event belongs to, by its own fields. */
export const streamOf = (event: EventText): string => {
  const entry = aggregateNamed(aggregateOf.get(event.type) ?? '')
  if (entry === null) throw new Error(`no aggregate has ${event.type}`)
  return streamOfKey(entry.aggregate, event as unknown as Readonly<Record<string, string>>)
}

const versions = new WeakMap<EventStore, Map<string, number>>()
let ids = 0
const nextId = (): string => `00000000-0000-4000-8000-${String(++ids).padStart(12, '0')}`

export const record = async (store: EventStore, history: ReadonlyArray<EventText>): Promise<void> => {
  const known = versions.get(store) ?? new Map<string, number>()
  versions.set(store, known)
  for (const event of history) {
    const stream = streamOf(event)
    const version = known.get(stream) ?? 0
    const data = event as unknown as JsonObject
    const answer = await store.append(stream, version, [{ id: nextId(), type: event.type, data, metadata: {} }])()
    if (isLeft(answer)) throw new Error(JSON.stringify(answer.left))
    known.set(stream, version + 1)
  }
}
