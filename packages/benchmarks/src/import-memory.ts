/** What memory `cofc import` takes, above a process that does nothing, as the folder grows. */
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { emptyProcess } from './harness/apart.ts'
import type { Benchmark, Finding } from './harness/benchmark.ts'
import { spreadOf } from './harness/spread.ts'
import { importAll, writeFolder, type Size } from './importing.ts'

const peakOf = async (folder: string, size: Size) => {
  const written = await writeFolder(join(folder, 'csv'), size)
  const peak = await importAll(written, join(folder, 'data'))
  await rm(written.folder, { recursive: true })
  return { ratings: written.ratings, peak }
}

export const importMemory: Benchmark = {
  name: 'import-memory',
  asks: 'resident memory of an import, at its peak, above an empty process',
  run: async ({ quick, folder, progress }) => {
    const empty = spreadOf([await emptyProcess(), await emptyProcess(), await emptyProcess()])
    const sizes: ReadonlyArray<Size> = quick
      ? [
          { communities: 1, cycles: 3 },
          { communities: 2, cycles: 3 }
        ]
      : [
          { communities: 10, cycles: 5 },
          { communities: 50, cycles: 10 }
        ]
    const findings: Array<Finding> = []
    for (const size of sizes) {
      const { ratings, peak } = await peakOf(folder, size)
      progress(`${ratings.toLocaleString('en-GB')} rating rows`)
      const says = `above the ${Math.round(empty.median)} MiB of an empty process, at ${ratings.toLocaleString('en-GB')} rating rows`
      findings.push({ says, measured: spreadOf([peak - empty.median]), unit: 'MiB', noise: empty })
    }
    return [...findings, ...growthOf(findings, quick)]
  }
}
/** Flat, once it is large enough to be compared. */
const growthOf = (findings: ReadonlyArray<Finding>, quick: boolean): ReadonlyArray<Finding> => {
  const [small, large] = findings
  if (small === undefined || large === undefined) return []
  const measured = spreadOf([large.measured.median / small.measured.median])
  return [{ says: 'the larger beside the smaller', measured, unit: 'x', ...(quick ? {} : { goal: { atMost: 1.15 } }) }]
}
