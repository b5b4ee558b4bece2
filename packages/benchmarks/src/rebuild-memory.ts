/** What memory a rebuild of the national report takes, above a process that does nothing, as history grows. */
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { beside, emptyProcess, runApart } from './harness/apart.ts'
import type { Benchmark, Finding } from './harness/benchmark.ts'
import { spreadOf } from './harness/spread.ts'
import { writeHistory } from './history/write-history.ts'
import { filesIn } from './rebuilding.ts'

const job = beside(import.meta.url, 'rebuild-memory.job')
const members = 2_000
const most = 128

interface Sized {
  readonly events: number
  readonly repeated: number
}
const peaksOf = async (folder: string, { events, repeated }: Sized): Promise<ReadonlyArray<number>> => {
  const data = join(folder, String(events))
  await mkdir(data)
  await writeHistory(filesIn(data).events, { events, members })
  const peaks: Array<number> = []
  for (let time = 0; time < repeated; time++) peaks.push((await runApart(job, data)).peak)
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
          { events: 50_000, repeated: 2 },
          { events: 250_000, repeated: 2 }
        ]
      : [
          { events: 1_000_000, repeated: 3 },
          { events: 10_000_000, repeated: 1 }
        ]
    const findings: Array<Finding> = []
    for (const size of sizes) {
      progress(`${size.events.toLocaleString('en-GB')} events`)
      const above = spreadOf((await peaksOf(folder, size)).map(peak => peak - empty.median))
      const says = `above the ${Math.round(empty.median)} MiB of an empty process, at ${size.events.toLocaleString('en-GB')} events`
      findings.push({ says, measured: above, unit: 'MiB', noise: empty, goal: { atMost: most } })
    }
    return [...findings, ...growthOf(findings)]
  }
}
/** The same at every size: as far as two runs of one size lie apart anyway. */
const growthOf = (findings: ReadonlyArray<Finding>): ReadonlyArray<Finding> => {
  const [small, large] = findings
  if (small === undefined || large === undefined) return []
  const ratio = large.measured.median / small.measured.median
  return [{ says: 'the larger beside the smaller', measured: spreadOf([ratio]), unit: 'x', goal: { atMost: 1.15 } }]
}
