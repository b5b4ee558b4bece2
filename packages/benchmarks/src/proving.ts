/** What it costs to prove the rows of all reports, beside rebuilding them in one thread, and what memory it takes. */
import { openSqliteEventStore } from '@cofc/event-store-sqlite'
import { prove } from '@cofc/projections'
import { allTables, eventFormat } from '@cofc/reports'
import { openSqliteReportStore } from '@cofc/report-store-sqlite'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { beside, emptyProcess, runApart } from './harness/apart.ts'
import type { Benchmark, Finding } from './harness/benchmark.ts'
import { compare, noiseOf, speedOf } from './harness/compare.ts'
import { got } from './harness/got.ts'
import { spreadOf } from './harness/spread.ts'
import { told } from './harness/telling.ts'
import { writeHistory } from './history/write-history.ts'
import { filesIn, rebuildTables } from './rebuilding.ts'

const job = beside(import.meta.url, 'large-network.job')
const members = 2_000

/** As `cofc prove` does it: in a file of its own, taken away before the next. */
const proveAll = async (folder: string): Promise<void> => {
  const { events, reports } = filesIn(folder)
  const scratchFile = join(folder, 'scratch.db')
  await rm(scratchFile, { force: true })
  const [history, rows, scratch] = [
    openSqliteEventStore(events),
    openSqliteReportStore(reports),
    openSqliteReportStore(scratchFile)
  ]
  const following = { events: history.store, reports: rows.store, format: eventFormat }
  const proofs = got(await prove(following, scratch.store)(allTables)())
  for (const store of [rows, scratch]) store.close()
  await history.close()
  const doubtful = proofs.find(({ outcome }) => outcome !== 'equal')
  if (doubtful !== undefined) throw new Error(JSON.stringify(doubtful))
}

const timeBeside = async (folder: string, quick: boolean): Promise<Finding> => {
  await mkdir(folder)
  await writeHistory(filesIn(folder).events, { events: quick ? 20_000 : 500_000, members: quick ? 200 : members })
  const sides = [
    { name: 'rebuild', run: () => rebuildTables(folder, allTables, { threads: 1 }) },
    { name: 'prove', run: () => proveAll(folder) }
  ]
  const [rebuilding, proved] = await compare(sides, { rounds: quick ? 2 : 5 })
  await rm(folder, { recursive: true })
  if (rebuilding === undefined || proved === undefined) throw new Error('a side was not run')
  return {
    says: 'all reports proved, beside rebuilt in one thread, processor time',
    measured: speedOf(proved, rebuilding, 'cpu'),
    unit: 'x',
    noise: noiseOf(rebuilding, 'cpu'),
    goal: { atLeast: 0.8 }
  }
}

const peakOf = async (folder: string, events: number): Promise<number> => {
  await mkdir(folder)
  await writeHistory(filesIn(folder).events, { events, members })
  await runApart(job, folder, 'rebuild national')
  const { peak } = await runApart(job, folder, 'prove national')
  await rm(folder, { recursive: true })
  return peak
}

export const proving: Benchmark = {
  name: 'proving',
  asks: 'rows proved: beside a rebuild in one thread, and the memory of it',
  run: async ({ quick, folder, progress }) => {
    const ratio = await timeBeside(join(folder, 'time'), quick)
    progress(told(ratio))
    const empty = await emptyProcess()
    const findings: Array<Finding> = []
    for (const events of quick ? [50_000, 100_000] : [1_000_000, 10_000_000]) {
      progress(`${events.toLocaleString('en-GB')} events`)
      const peak = await peakOf(join(folder, String(events)), events)
      const says = `the national report proved, memory above the ${empty.toFixed(0)} MiB of an empty process, at ${events.toLocaleString('en-GB')} events`
      findings.push({ says, measured: spreadOf([peak - empty]), unit: 'MiB', goal: { atMost: 128 } })
    }
    return [ratio, ...findings]
  }
}
