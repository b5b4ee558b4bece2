/** Plays operations against any server, and gives what it answered, by the name of each. */
import { EventStoreDBClient } from '@eventstore/db-client'
import { answered } from './answered.ts'
import { comparable } from './comparable.ts'
import type { Operation, Outages } from './operation.ts'
import { operations } from './operations/index.ts'
import { outageOperations } from './outages/index.ts'
import { setScene } from './scene.ts'

export type Transcript = Readonly<Record<string, unknown>>

const patience = 300_000
const besideEachOther = 10

const playOne = async (connectionString: string, client: EventStoreDBClient, { name, run }: Operation) => {
  const scene = setScene(connectionString, client)
  const answer = await answered(run(scene), patience)
  return [name, comparable(answer, scene.names)] as const
}

/** Each in fresh streams, so those that leave connections alone run beside each other. */
export const play = async (connectionString: string): Promise<Transcript> => {
  const client = EventStoreDBClient.connectionString(connectionString)
  const played = new Map<string, unknown>()
  const waiting = operations.filter(({ alone }) => alone !== true)
  const worker = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      played.set(...(await playOne(connectionString, client, next)))
    }
  }
  await Promise.all(Array.from({ length: besideEachOther }, worker))
  for (const one of operations) if (one.alone === true) played.set(...(await playOne(connectionString, client, one)))
  return Object.fromEntries(operations.map(({ name }) => [name, played.get(name)]))
}

/** One after the other, the server being killed and frozen under them. */
export const playOutages = async (connectionString: string, outages: Outages): Promise<Transcript> => {
  const played: Record<string, unknown> = {}
  for (const { name, run } of outageOperations) {
    const client = EventStoreDBClient.connectionString(connectionString)
    const scene = setScene(connectionString, client)
    played[name] = comparable(await answered(run(scene, outages), patience), scene.names)
  }
  return played
}
