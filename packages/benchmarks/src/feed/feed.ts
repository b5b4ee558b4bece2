/** The feed over HTTP beside the same history followed in the process, and what readers that stop reading cost. */
import { join } from 'node:path'
import { beginning, type EventStore } from '@cofc/event-store'
import { beside, runApart } from '../harness/apart.ts'
import type { Benchmark, Finding, Run } from '../harness/benchmark.ts'
import { perSecond, spreadOf } from '../harness/spread.ts'
import { writeHistory } from '../history/write-history.ts'
import { serveFeed } from './serve.ts'

const stalled = 50

const follow = async ({ followUnparsed }: EventStore): Promise<number> => {
  const began = performance.now()
  for await (const followed of followUnparsed(beginning, {}, { until: 'end' }))
    if (followed.type === 'Failed') throw new Error(followed.failure.type)
  return performance.now() - began
}
const readOver = async (url: string): Promise<number> => {
  const { answer } = await runApart(beside(import.meta.url, 'reader.job'), url)
  return (answer as { readonly took: number }).took
}

const rate = async (path: string, events: number, { quick, progress }: Run): Promise<ReadonlyArray<Finding>> => {
  const { store, url, close } = await serveFeed(path)
  const rounds: Array<{ readonly inProcess: number; readonly overHttp: number }> = []
  for (let round = -1; round < (quick ? 5 : 8); round++) {
    progress(`round ${round + 1}`)
    const times = { inProcess: await follow(store), overHttp: await readOver(url) }
    if (round >= 0) rounds.push(times)
  }
  await close()
  const took = spreadOf(rounds.map(({ overHttp }) => overHttp))
  return [
    {
      says: 'the feed over HTTP beside the same history followed unparsed',
      measured: spreadOf(rounds.map(({ inProcess, overHttp }) => inProcess / overHttp)),
      unit: 'x',
      goal: { atLeast: 0.5 }
    },
    { says: 'the feed over HTTP', measured: perSecond(events, took), unit: 'events a second' }
  ]
}

const memory = async (path: string, { quick }: Run): Promise<ReadonlyArray<Finding>> => {
  const above: Array<number> = []
  for (let round = 0; round < (quick ? 2 : 3); round++) {
    const { answer } = await runApart(beside(import.meta.url, 'memory.job'), path, String(stalled))
    const { before, most } = answer as { readonly before: number; readonly most: number }
    above.push(most - before)
  }
  return [
    {
      says: `${stalled} readers that stop reading, memory above that of a server that has served one`,
      measured: spreadOf(above),
      unit: 'MiB',
      goal: { atMost: 64 }
    }
  ]
}

export const feed: Benchmark = {
  name: 'feed',
  asks: 'every event over HTTP as a stream, to a reader in another process',
  run: async run => {
    const path = join(run.folder, 'feed.sqlite')
    const events = await writeHistory(path, { events: run.quick ? 100_000 : 500_000, members: 1_000 })
    return [...(await rate(path, events, run)), ...(await memory(path, run))]
  }
}
