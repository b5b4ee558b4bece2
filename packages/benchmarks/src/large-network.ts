/**
 * A network of 7,000 communities over twenty cycles: part of one imported, the whole followed, rebuilt, proved and read.
 * An import of all of it would take hours, so the whole is written as events of reviews and memberships in the shape and
 * the order in which an import by date records them.
 *
 *     npm run benchmark -w @cofc/benchmarks -- large-network --communities 700 --cycles 8
 */
import { mkdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { beside, emptyProcess, runApart } from './harness/apart.ts'
import type { Benchmark, Finding, NetworkSize, Run } from './harness/benchmark.ts'
import { spreadOf } from './harness/spread.ts'
import { cycleAt } from './history/calendar.ts'
import { communityOf } from './history/history.ts'
import { writeHistory } from './history/write-history.ts'
import { importAll, writeFolder } from './importing.ts'
import { filesIn } from './rebuilding.ts'

const job = beside(import.meta.url, 'large-network.job')
const whole: NetworkSize = { communities: 7_000, cycles: 20 }
const inAMinute: NetworkSize = { communities: 70, cycles: 4 }
const steps = ['follow', 'rebuild', 'prove'] as const

interface Step {
  readonly peak: number
  readonly seconds: number
  readonly answer: unknown
}
interface Measured extends NetworkSize {
  readonly events: number
  readonly of: Readonly<Record<(typeof steps)[number] | 'read', Step>>
  /** The national report once it was issued, and its text is kept. */
  readonly issue: Step
}
type Times = Readonly<Record<'national' | 'local', readonly [first: number, again: number]>>

const stepOn =
  (data: string, { cycles }: NetworkSize, progress: Run['progress']) =>
  async (step: string): Promise<Step> => {
    const last = cycleAt(cycles - 1)
    const { peak, answer } = await runApart(job, data, step, last.name, communityOf(0, last))
    const found = answer as Omit<Step, 'peak'>
    const told = step.startsWith('read') ? `, ${JSON.stringify(found.answer)} ms` : ''
    progress(`${step}: ${found.seconds.toFixed(1)} s of processor time, ${peak.toFixed(0)} MiB at its peak${told}`)
    return { peak, ...found }
  }

/** History is written to the end of its last cycle; the file and its rows are gone once they are measured. */
const measure = async (folder: string, size: NetworkSize, progress: Run['progress']): Promise<Measured> => {
  const data = join(folder, `${String(size.communities)}x${String(size.cycles)}`)
  await mkdir(data)
  const { events: file } = filesIn(data)
  const events = await writeHistory(file, { events: Infinity, members: size.communities, cycles: size.cycles })
  const gigabytes = ((await stat(file)).size / 1e9).toFixed(2)
  progress(
    `${String(size.communities)} communities, ${String(size.cycles)} cycles: ${events.toLocaleString('en-GB')} events, ${gigabytes} GB`
  )
  const run = stepOn(data, size, progress)
  const of = {
    follow: await run('follow'),
    rebuild: await run('rebuild'),
    prove: await run('prove'),
    read: await run('read')
  }
  await run('issue')
  const issue = await run('read issue')
  await rm(data, { recursive: true })
  return { ...size, events, of, issue }
}

const timesOf = (large: Measured): ReadonlyArray<Finding> => {
  const named = `${large.events.toLocaleString('en-GB')} events`
  const times = large.of.read.answer as Times
  const [issued] = large.issue.answer as Times['national']
  return [
    ...steps.map(step => ({
      says: `${step}, ${named}, processor time`,
      measured: spreadOf([large.of[step].seconds]),
      unit: 's'
    })),
    {
      says: 'rebuilt beside proved, processor time',
      measured: spreadOf([large.of.rebuild.seconds / large.of.prove.seconds]),
      unit: 'x',
      goal: { atLeast: 0.8 }
    },
    {
      says: 'the national report of the last cycle as it was issued, processor time, in a process that has read nothing yet',
      measured: spreadOf([issued]),
      unit: 'ms',
      goal: { atMost: 300 }
    },
    ...(['national', 'local'] as const).flatMap(report => [
      {
        says: `the ${report} report of the last cycle, processor time, in a process that has read nothing yet`,
        measured: spreadOf([times[report][0]]),
        unit: 'ms',
        goal: { atMost: 300 }
      },
      {
        says: `the ${report} report, asked again`,
        measured: spreadOf([times[report][1]]),
        unit: 'ms',
        goal: { atMost: 5 }
      }
    ])
  ]
}
const memoryOf = (small: Measured, large: Measured, empty: number): ReadonlyArray<Finding> =>
  ([...steps, 'read'] as const).flatMap(step => [
    {
      says: `${step}, peak of memory above the ${empty.toFixed(0)} MiB of an empty process`,
      measured: spreadOf([large.of[step].peak - empty]),
      unit: 'MiB'
    },
    {
      says: `${step}, peak beside that of a quarter of the cycles`,
      measured: spreadOf([large.of[step].peak / small.of[step].peak]),
      unit: 'x',
      goal: { atMost: 1.15 }
    }
  ])

/** A block of eighty as the demonstration has them, through the import itself. */
const imported = async (folder: string, cycles: number, progress: Run['progress']): Promise<Finding> => {
  const { ratings, ...written } = await writeFolder(join(folder, 'csv'), { communities: 1, cycles })
  const peak = await importAll({ ratings, ...written }, join(folder, 'imported'))
  progress(`imported: eighty communities, ${String(cycles)} cycles, ${ratings.toLocaleString('en-GB')} rating rows`)
  return {
    says: `the part imported, ${ratings.toLocaleString('en-GB')} rating rows, peak of memory`,
    measured: spreadOf([peak]),
    unit: 'MiB'
  }
}

export const largeNetwork: Benchmark = {
  name: 'large-network',
  asks: 'a network of 7,000 communities over twenty cycles: imported in part, followed, rebuilt, proved, read',
  run: async ({ quick, folder, progress, network }) => {
    const size: NetworkSize = { ...(quick ? inAMinute : whole), ...network }
    const empty = await emptyProcess()
    const small = await measure(folder, { ...size, cycles: Math.max(1, Math.floor(size.cycles / 4)) }, progress)
    const large = await measure(folder, size, progress)
    const part = await imported(folder, Math.min(10, Math.max(3, size.cycles)), progress)
    return [part, ...timesOf(large), ...memoryOf(small, large, empty)]
  }
}
