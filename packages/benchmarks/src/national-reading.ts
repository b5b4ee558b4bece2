/** What it costs to read a national report: of the demonstration, of 2,000 communities, and what is remembered. */
import { cyclesOf } from '@cofc/demonstration'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { beside, emptyProcess, runApart } from './harness/apart.ts'
import type { Benchmark, Finding } from './harness/benchmark.ts'
import { compare, timeOf, type Measured } from './harness/compare.ts'
import { scaled, spreadOf, type Spread } from './harness/spread.ts'
import { cycleAt } from './history/calendar.ts'
import { writeHistory } from './history/write-history.ts'
import { importAll, writeFolder } from './importing.ts'
import { askCheck, askNational, openReading } from './reading.ts'
import { filesIn } from './rebuilding.ts'

const [job, rebuildJob] = [beside(import.meta.url, 'report.job'), beside(import.meta.url, 'rebuild-all.job')]
const [members, cycles] = [2_000, 4]
/** So many reads of what is remembered are one measurement. */
const remembered = 100

interface Folder {
  readonly data: string
  readonly cycle: string
  readonly before: string
}
const inMilliseconds = (measured: Spread, goal: number): Pick<Finding, 'measured' | 'unit' | 'goal'> => ({
  measured,
  unit: 'ms',
  goal: { atMost: goal }
})
const besideIt = (one: Measured, other: Measured): Spread =>
  spreadOf([timeOf(one, 'cpu').median / timeOf(other, 'cpu').median])

const measure = async ({ data, cycle, before }: Folder, rounds: number): Promise<ReadonlyArray<Measured>> => {
  const reading = openReading(data)
  const kept = reading.newReader()
  await askNational(kept, cycle)
  const measured = await compare(
    [
      { name: 'plainly', run: () => reading.plainly([cycle, before]) },
      { name: 'anew', run: () => askNational(reading.newReader(), cycle) },
      { name: 'check', run: () => askCheck(reading.newReader(), cycle) },
      {
        name: 'remembered',
        run: async () => {
          for (let time = 0; time < remembered; time++) await askNational(kept, cycle)
        }
      }
    ],
    { rounds }
  )
  await reading.close()
  return measured
}

interface Goals {
  readonly anew: number
  readonly check: number
}
const findingsOf = (
  of: string,
  [plainly, anew, check, known]: ReadonlyArray<Measured>,
  goals: Goals
): ReadonlyArray<Finding> => {
  if (plainly === undefined || anew === undefined || check === undefined || known === undefined) return []
  const once = scaled(timeOf(known, 'cpu'), 1 / remembered)
  return [
    { says: `${of}, processor time`, ...inMilliseconds(timeOf(anew, 'cpu'), goals.anew) },
    { says: `${of}, beside reading and parsing the same rows by hand`, measured: besideIt(anew, plainly), unit: 'x' },
    {
      says: `${of}, the check on disclosure without the solver's time`,
      ...inMilliseconds(timeOf(check, 'cpu'), goals.check)
    },
    { says: `${of}, asked again while no row moved`, ...inMilliseconds(once, 5) }
  ]
}

const written = async (folder: string, ofCycles: number): Promise<Folder> => {
  const data = join(folder, `${String(ofCycles)}-cycles`)
  await mkdir(data)
  // As many events as end at that cycle's end: twenty a review, and some more around them.
  await writeHistory(filesIn(data).events, { events: members * 20 * ofCycles, members })
  return { data, cycle: cycleAt(ofCycles - 1).name, before: cycleAt(ofCycles - 2).name }
}

const demonstration = async (folder: string): Promise<Folder> => {
  const data = join(folder, 'demonstration-data')
  const network = await writeFolder(join(folder, 'demonstration'), { communities: 1, cycles: 3 })
  await importAll(network, data)
  const [before = '', cycle = ''] = cyclesOf(3)
    .slice(-2)
    .map(({ cycle: name }) => name)
  await runApart(job, data, cycle)
  return { data, cycle, before }
}

/** The first report after an import, whose rows are built then, the second, and a rebuild of all reports in one thread. */
const processesOf = async ({ data, cycle }: Folder) => {
  const first = await runApart(job, data, cycle)
  const second = await runApart(job, data, cycle)
  return { first, second, rebuilt: await runApart(rebuildJob, data) }
}
const besideRebuild = ({ first, rebuilt }: Awaited<ReturnType<typeof processesOf>>): ReadonlyArray<Finding> => [
  {
    says: 'the first reading after an import, beside a rebuild of all reports in one thread, processor time',
    measured: spreadOf([Number(first.answer) / Number(rebuilt.answer)]),
    unit: 'x',
    goal: { atMost: 1.25 }
  },
  { says: 'its peak beside that of the rebuild', measured: spreadOf([first.peak / rebuilt.peak]), unit: 'x' }
]
const memory = (says: string, empty: Spread, [small, large]: readonly [number, number]): ReadonlyArray<Finding> => [
  { says: `${says}, above an empty process`, measured: spreadOf([large - empty.median]), unit: 'MiB' },
  {
    says: `${says}, of twice as many cycles beside it`,
    measured: spreadOf([large / small]),
    unit: 'x',
    goal: { atMost: 1.15 }
  }
]

export const nationalReading: Benchmark = {
  name: 'national-reading',
  asks: 'the national report read, of the demonstration and of 2,000 communities',
  run: async ({ quick, folder, progress }) => {
    const empty = spreadOf([await emptyProcess(), await emptyProcess()])
    progress('the demonstration')
    const rounds = quick ? 2 : 5
    const small = await measure(await demonstration(folder), rounds)
    progress(`${String(members)} communities over ${String(cycles)} cycles`)
    const four = await written(folder, cycles)
    const once = await processesOf(four)
    const large = await measure(four, rounds)
    await rm(four.data, { recursive: true })
    progress('twice as many cycles')
    const twice = await processesOf(await written(folder, 2 * cycles))
    return [
      ...findingsOf('the demonstration', small, { anew: 250, check: 250 }),
      ...findingsOf('2,000 communities over four cycles', large, { anew: 2_000, check: 1_000 }),
      ...memory('memory of a reading', empty, [once.second.peak, twice.second.peak]),
      ...memory('memory of the first reading after an import', empty, [once.first.peak, twice.first.peak]),
      ...besideRebuild(once)
    ]
  }
}
