/**
 * A client that is done with: whether it lets go. Nothing runs beside it, for all clients of a process share one table of
 * pending appends: when one lets go, the appends of all fail.
 */
import { EventStoreDBClient } from '@eventstore/db-client'
import { answered } from '../answered.ts'
import type { Operation } from '../operation.ts'
import type { Scene } from '../scene.ts'
import { pause } from '../pause.ts'

const words = Array.from({ length: 50 }, (_, index) => `event ${index}`)

/** Leaves a read after so many events, and a while later the client. */
const leavingAfter = (count: number) => async (scene: Scene) => {
  const client = EventStoreDBClient.connectionString(scene.connectionString)
  await client.appendToStream(scene.stream(), scene.events(...words))
  const seen = []
  for await (const { event } of client.readStream(scene.stream())) {
    seen.push(event?.id)
    if (seen.length === count) break
  }
  await pause(500)
  return answered(client.dispose(), 3_000)
}

export const leaving: ReadonlyArray<Operation> = [
  { name: 'a client disposed of after a read to its end', alone: true, run: leavingAfter(Infinity) },
  { name: 'a client disposed of after a read that was left early', alone: true, run: leavingAfter(2) }
]
