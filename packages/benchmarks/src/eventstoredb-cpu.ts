/** What an event costs this process on EventStoreDB, beside the bare client. The server is a process of its own. */
import { openEventStoreDbStore } from '@cofc/event-store-eventstoredb'
import { randomUUID } from 'node:crypto'
import { bareClient } from './eventstoredb/bare-client.ts'
import { followToEnd, inFlight, newEvents, orThrow, writeHistory } from './eventstoredb/events.ts'
import { onEachServer, type Server } from './eventstoredb/servers.ts'
import type { Benchmark, Finding, Run } from './harness/benchmark.ts'
import { compare, noiseOf, speedOf, timeOf, type Side } from './harness/compare.ts'
import { scaled } from './harness/spread.ts'

interface Comparison {
  readonly says: string
  readonly events: number
  readonly atMost: number
  readonly ours: Side['run']
  readonly bare: Side['run']
}
const measured = async (server: Server, { quick, progress }: Run, asked: Comparison): Promise<Finding> => {
  const { says, events, atMost } = asked
  const sides = [
    { name: 'bare client', run: asked.bare },
    { name: 'ours', run: asked.ours }
  ]
  const onRound = (round: number) => progress(`${server.name}, ${says}: round ${round}`)
  const [bare, ours] = await compare(sides, { rounds: quick ? 3 : 7, onRound })
  if (bare === undefined || ours === undefined) throw new Error('Two sides were measured.')
  const each = (side: typeof bare) => scaled(timeOf(side, 'cpu'), 1_000 / events).median.toFixed(1)
  return {
    says: `${says}, ${server.name}: ${each(ours)} µs an event beside ${each(bare)}`,
    measured: speedOf(bare, ours, 'cpu'),
    unit: 'x',
    noise: noiseOf(bare, 'cpu'),
    goal: { atMost }
  }
}

const onServer = (run: Run) => async (server: Server) => {
  const { store, close } = openEventStoreDbStore(server.connectionString)
  const bare = bareClient(server.connectionString)
  const append = async (events: number) => orThrow(await store.append(randomUUID(), 0, newEvents(events))())
  const [single, batched, history] = run.quick ? [2_000, 10_000, 20_000] : [10_000, 50_000, 200_000]
  try {
    // First: what the appends leave behind would be followed too.
    await writeHistory(store, history)
    const events = await followToEnd(store)
    const following = await measured(server, run, {
      says: 'following everything, decoded',
      events,
      atMost: 0.6,
      ours: () => followToEnd(store),
      bare: () => bare.follow(events)
    })
    const appends = [
      await measured(server, run, {
        says: 'appending one event, 64 in flight',
        events: single,
        atMost: 1.15,
        ours: () => inFlight(single, 64, () => append(1)),
        bare: () => inFlight(single, 64, () => bare.append(1))
      }),
      await measured(server, run, {
        says: 'appending a hundred events, 16 in flight',
        events: batched,
        atMost: 1.15,
        ours: () => inFlight(batched / 100, 16, () => append(100)),
        bare: () => inFlight(batched / 100, 16, () => bare.append(100))
      })
    ]
    return [...appends, following]
  } finally {
    await close()
    await bare.close()
  }
}

export const eventStoreDbCpu: Benchmark = {
  name: 'eventstoredb-cpu',
  asks: 'processor time of this process for an event on EventStoreDB, as a multiple of the bare client’s',
  run: run => onEachServer(onServer(run))
}
