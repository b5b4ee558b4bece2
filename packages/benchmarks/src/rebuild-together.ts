/** What it costs to rebuild the tables of all reports in one pass, beside those of each report alone. */
import type { AnyTable } from '@cofc/projections'
import { allTables, reports } from '@cofc/reports'
import { availableParallelism } from 'node:os'
import type { Benchmark, Finding } from './harness/benchmark.ts'
import { compare, noiseOf, speedOf, timeOf, type Measured } from './harness/compare.ts'
import { spreadOf } from './harness/spread.ts'
import { writeHistory } from './history/write-history.ts'
import { filesIn, rebuildTables } from './rebuilding.ts'

const members = 2_000
const most = 1.5

const alone: ReadonlyArray<readonly [string, ReadonlyArray<AnyTable>]> = [
  ['the membership register', Object.values(reports.register.tables)],
  ['the local report', Object.values(reports.local.tables)],
  ['the national report', Object.values(reports.national.tables)]
]

const dearestOf = (reports: ReadonlyArray<Measured>): Measured | undefined =>
  reports.toSorted((one, other) => timeOf(other, 'cpu').median - timeOf(one, 'cpu').median)[0]

/** Work, as processor time of all threads. How much more of it one side takes is how much faster the other is. */
const findingsOf = (how: string, [together, ...reports]: ReadonlyArray<Measured>): ReadonlyArray<Finding> => {
  const dearest = dearestOf(reports)
  if (together === undefined || dearest === undefined) return []
  const oneAfterAnother = reports.reduce((sum, report) => sum + timeOf(report, 'cpu').median, 0)
  return [
    {
      says: `all together${how}, processor time beside ${dearest.name}, the dearest alone`,
      measured: speedOf(dearest, together, 'cpu'),
      unit: 'x',
      noise: noiseOf(dearest, 'cpu'),
      goal: { atMost: most }
    },
    {
      says: `all together${how}, processor time beside one report after another`,
      measured: spreadOf([timeOf(together, 'cpu').median / oneAfterAnother]),
      unit: 'x'
    }
  ]
}

export const rebuildTogether: Benchmark = {
  name: 'rebuild-together',
  asks: `all reports rebuilt from SQLite in one pass, beside each of them alone`,
  run: async ({ quick, folder, progress }) => {
    await writeHistory(filesIn(folder).events, { events: quick ? 100_000 : 500_000, members })
    const threadCounts = [...new Set([availableParallelism(), 1])]
    const found: Array<Finding> = []
    for (const threads of threadCounts) {
      const side = (name: string, tables: ReadonlyArray<AnyTable>) => ({
        name,
        run: () => rebuildTables(folder, tables, { threads })
      })
      const sides = [side('all together', allTables), ...alone.map(([name, tables]) => side(name, tables))]
      const rounds = {
        rounds: quick ? 3 : 5,
        onRound: (round: number) => progress(`${threads} threads, round ${round}`)
      }
      found.push(...findingsOf(` in ${String(threads)} thread(s)`, await compare(sides, rounds)))
    }
    return found
  }
}
