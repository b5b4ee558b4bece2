/** How many rating rows `cofc import` takes a second, the trial and the writing together, beside reading them plainly. */
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { DatabaseSync } from 'node:sqlite'
import type { Benchmark, Finding } from './harness/benchmark.ts'
import { compare, noiseOf, speedOf, timeOf } from './harness/compare.ts'
import { perSecond, scaled } from './harness/spread.ts'
import { importAll, ratingsFile, writeFolder, type Size, type Written } from './importing.ts'

const inOneTransaction = 1_000

/** Every line of the ratings into a table, a thousand at a time made durable: the least that any import must do. */
const insertPlainly = async ({ folder }: Written, file: string): Promise<void> => {
  const database = new DatabaseSync(file)
  database.exec('pragma journal_mode = wal; pragma synchronous = full; create table if not exists lines (line text)')
  const insert = database.prepare('insert into lines values (?)')
  database.exec('delete from lines; begin')
  let lines = 0
  for await (const line of createInterface({ input: createReadStream(join(folder, ratingsFile)) })) {
    insert.run(line)
    if (++lines % inOneTransaction === 0) database.exec('commit; begin')
  }
  database.exec('commit')
  database.close()
}

interface Sized {
  readonly size: Size
  readonly rounds: number
}
const measure = async (folder: string, { size, rounds }: Sized) => {
  const written = await writeFolder(join(folder, `${size.communities}-${size.cycles}`), size)
  const [plainly, importing] = await compare(
    [
      { name: 'plainly', run: () => insertPlainly(written, join(folder, 'lines.sqlite')) },
      {
        name: 'import',
        run: async () => {
          await importAll(written, join(folder, 'data'))
        }
      }
    ],
    { rounds, warmUps: 0 }
  )
  return { written, plainly, importing }
}

export const importRate: Benchmark = {
  name: 'import-rate',
  asks: 'rating rows imported a second, trial and writing together, by a process that starts anew each time',
  run: async ({ quick, folder, progress }) => {
    const demonstration = await measure(folder, { size: { communities: 1, cycles: 3 }, rounds: 1 })
    progress('the demonstration is in')
    const { written, plainly, importing } = quick
      ? demonstration
      : await measure(folder, { size: { communities: 8, cycles: 5 }, rounds: 2 })
    if (plainly === undefined || importing === undefined || demonstration.importing === undefined) return []
    const goal = quick ? {} : { goal: { atLeast: 5_000 } }
    const says = `rating rows a second, of ${written.ratings.toLocaleString('en-GB')}`
    const findings: ReadonlyArray<Finding> = [
      { says, measured: perSecond(written.ratings, timeOf(importing, 'wall')), unit: 'rows', ...goal },
      {
        says: 'rate beside inserting the lines of the ratings',
        measured: speedOf(importing, plainly, 'wall'),
        unit: 'x',
        noise: noiseOf(plainly, 'wall')
      },
      {
        says: 'the demonstration network',
        measured: scaled(timeOf(demonstration.importing, 'wall'), 1 / 1_000),
        unit: 's',
        noise: noiseOf(demonstration.importing, 'wall'),
        goal: { atMost: 20 }
      }
    ]
    return findings
  }
}
