/** What memory it takes to hold a history against its log, and to check a bundle of it, as the history grows. */
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { beside, emptyProcess, runApart } from '../harness/apart.ts'
import type { Benchmark, Finding } from '../harness/benchmark.ts'
import { spreadOf, type Spread } from '../harness/spread.ts'
import { writeBundle, writeLogged } from './logged-history.ts'

const job = beside(import.meta.url, 'verify-memory.job')
const ways = [
  { way: 'store', says: 'held against its log' },
  { way: 'bundle', says: 'as a bundle, by the one file' }
] as const

interface Sized {
  readonly events: number
  readonly repeated: number
}
const findingsAt = async (
  folder: string,
  empty: Spread,
  { events, repeated }: Sized
): Promise<ReadonlyArray<Finding>> => {
  const data = join(folder, String(events))
  await mkdir(data)
  const written = await writeLogged(data, { events, members: 2_000 })
  await writeBundle(data)
  const found: Array<Finding> = []
  for (const { way, says } of ways) {
    const peaks: Array<number> = []
    for (let time = 0; time < repeated; time++) peaks.push((await runApart(job, way, data)).peak)
    found.push({
      says: `${written.toLocaleString('en-GB')} events ${says}, above the ${String(Math.round(empty.median))} MiB of an empty process`,
      measured: spreadOf(peaks.map(peak => peak - empty.median)),
      ...{ unit: 'MiB', noise: empty, goal: { atMost: 128 } }
    })
  }
  await rm(data, { recursive: true })
  return found
}

export const verifyMemory: Benchmark = {
  name: 'verify-memory',
  asks: 'resident memory of verifying a history, and a bundle of it, at its peak, above an empty process',
  run: async ({ quick, folder, progress }) => {
    const empty = spreadOf(await Promise.all([emptyProcess(), emptyProcess(), emptyProcess()]))
    const sizes: ReadonlyArray<Sized> = quick
      ? [
          { events: 50_000, repeated: 2 },
          { events: 200_000, repeated: 2 }
        ]
      : [
          { events: 1_000_000, repeated: 2 },
          { events: 10_000_000, repeated: 1 }
        ]
    const found: Array<Finding> = []
    for (const size of sizes) {
      progress(`${size.events.toLocaleString('en-GB')} events`)
      found.push(...(await findingsAt(folder, empty, size)))
    }
    return found
  }
}
