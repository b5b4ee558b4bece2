/** What memory a rebuild of the national report takes, above a process that does nothing, as history grows. */
import { mkdir, rm } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { beside, emptyProcess, runApart } from './harness/apart.ts'
import type { Benchmark, Finding } from './harness/benchmark.ts'
import { spreadOf, type Spread } from './harness/spread.ts'
import { writeHistory } from './history/write-history.ts'
import { filesIn } from './rebuilding.ts'

const job = beside(import.meta.url, 'rebuild-memory.job')
const members = 2_000
const most = 128

/** One, and as many as the program takes on a long history. */
const threadCounts = [...new Set([1, Math.min(4, availableParallelism())])]

interface Sized {
  readonly events: number
  readonly repeated: number
}
/** The peaks of each number of threads. */
const peaksOf = async (folder: string, { events, repeated }: Sized): Promise<ReadonlyArray<ReadonlyArray<number>>> => {
  const data = join(folder, String(events))
  await mkdir(data)
  await writeHistory(filesIn(data).events, { events, members })
  const peaks: Array<Array<number>> = []
  for (const threads of threadCounts) {
    const ofThese: Array<number> = []
    for (let time = 0; time < repeated; time++) ofThese.push((await runApart(job, data, String(threads))).peak)
    peaks.push(ofThese)
  }
  await rm(data, { recursive: true })
  return peaks
}

export const rebuildMemory: Benchmark = {
  name: 'rebuild-memory',
  asks: 'resident memory of rebuilding the national report, at its peak, above an empty process',
  run: async ({ quick, folder, progress }) => {
    const empty = spreadOf(await Promise.all([emptyProcess(), emptyProcess(), emptyProcess()]))
    const sizes: ReadonlyArray<Sized> = quick
      ? [
          { events: 250_000, repeated: 2 },
          { events: 500_000, repeated: 2 }
        ]
      : [
          { events: 1_000_000, repeated: 3 },
          { events: 10_000_000, repeated: 1 }
        ]
    const found: Array<ReadonlyArray<Finding>> = []
    for (const size of sizes) {
      progress(`${size.events.toLocaleString('en-GB')} events`)
      const peaks = await peaksOf(folder, size)
      found.push(peaks.map((ofThese, place) => above(empty, { ...size, threads: threadCounts[place] ?? 1, ofThese })))
    }
    return [
      ...found.flat(),
      ...threadCounts.flatMap((threads, place) =>
        growthOf(
          threads,
          found.map(at => at[place])
        )
      )
    ]
  }
}
interface Peaks extends Sized {
  readonly threads: number
  readonly ofThese: ReadonlyArray<number>
}
const above = (empty: Spread, { events, threads, ofThese }: Peaks): Finding => ({
  says: `in ${String(threads)} thread(s), above the ${String(Math.round(empty.median))} MiB of an empty process, at ${events.toLocaleString('en-GB')} events`,
  measured: spreadOf(ofThese.map(peak => peak - empty.median)),
  unit: 'MiB',
  noise: empty,
  goal: { atMost: most }
})
/** The same at every size: as far as two runs of one size lie apart anyway. */
const growthOf = (threads: number, [small, large]: ReadonlyArray<Finding | undefined>): ReadonlyArray<Finding> => {
  if (small === undefined || large === undefined) return []
  const measured = spreadOf([large.measured.median / small.measured.median])
  return [
    {
      says: `in ${String(threads)} thread(s), the larger beside the smaller`,
      measured,
      unit: 'x',
      goal: { atMost: 1.15 }
    }
  ]
}
