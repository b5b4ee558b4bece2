/** What an operation plays in: fresh streams and ids, a client, and words for what it reads. */
import type { JSONEventData, JSONEventType, StreamingRead, EventStoreDBClient } from '@eventstore/db-client'
import { jsonEvent } from '@eventstore/db-client'
import { randomUUID } from 'node:crypto'
import { answered } from './answered.ts'
import type { Names } from './comparable.ts'
import type { Following, Subscribed } from './following.ts'
import { following } from './following.ts'
import type { DeliveredEvent } from './delivered-event.ts'

type Data = JSONEventType['data']

export interface Scene {
  readonly client: EventStoreDBClient
  readonly connectionString: string
  readonly names: Names
  /** The name of a stream that only this operation knows, the same for the same word. */
  readonly stream: (word?: string) => string
  readonly id: (word: string) => string
  /** An event type that only this operation knows. */
  readonly type: (word: string) => string
  readonly event: (word: string, data?: Data) => JSONEventData
  readonly events: (...words: ReadonlyArray<string>) => JSONEventData[]
  /** Of events that are this operation's own, their words; of others nothing. */
  readonly briefly: (seen: ReadonlyArray<DeliveredEvent>) => string[]
  readonly read: (reading: StreamingRead<DeliveredEvent>, within?: number) => Promise<unknown>
  readonly follow: (subscription: Subscribed) => Following
}

/** A read that does not end is left. */
const all = async (reading: StreamingRead<DeliveredEvent>, within: number) => {
  const seen: DeliveredEvent[] = []
  const reads = async () => {
    for await (const resolved of reading) seen.push(resolved)
    return seen
  }
  const answer = await answered(reads(), within)
  if (answer !== seen) await reading.cancel()
  return answer === seen ? seen : answer
}

const word = ({ event, link }: DeliveredEvent, names: Names) => {
  const told = event === undefined ? 'nothing' : `${names.get(event.type) ?? event.type} ${event.revision}`
  return link === undefined ? told : `${told} by link ${link.revision}`
}

export const setScene = (connectionString: string, client: EventStoreDBClient): Scene => {
  const names = new Map<string, string>()
  const known = new Map<string, string>()
  const remembered = (kind: string, name: string, make: () => string) => {
    const key = `${kind} ${name}`
    const real = known.get(key) ?? make()
    known.set(key, real)
    names.set(real, name)
    return real
  }
  const own = randomUUID().slice(0, 8)
  const stream = (name = 'the-stream') => remembered('stream', name, () => `transcript-${own}-${name}`)
  const id = (name: string) => remembered('id', `id of ${name}`, () => randomUUID())
  const type = (name: string) => remembered('type', name, () => `Type-${own}-${name}`)
  const event = (name: string, data: Data = { word: name }): JSONEventData =>
    jsonEvent({ id: id(name), type: type(name), data })
  const isOwn = ({ event: read, link }: DeliveredEvent) => [read, link].some(one => one?.streamId.includes(own))
  const briefly = (seen: ReadonlyArray<DeliveredEvent>) => seen.filter(isOwn).map(one => word(one, names))
  return {
    client,
    connectionString,
    names,
    stream,
    id,
    type,
    event,
    events: (...words) => words.map(name => event(name)),
    briefly,
    read: async (reading, within = 60_000) => {
      const answer = await all(reading, within)
      return Array.isArray(answer) ? briefly(answer as DeliveredEvent[]) : answer
    },
    follow: subscription => following(subscription, briefly)
  }
}
