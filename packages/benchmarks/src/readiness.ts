/** How long it takes to say whether the reports are up to date, while no event of a long history was followed yet. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Benchmark } from './harness/benchmark.ts'
import { compare, speedOf, timeOf } from './harness/compare.ts'
import { got } from './harness/got.ts'
import { scaled } from './harness/spread.ts'
import { writeHistory } from './history/write-history.ts'
import { openReading } from './reading.ts'
import { filesIn } from './rebuilding.ts'

const inARound = 100

const openHistory = async (folder: string, events: number) => {
  await mkdir(folder)
  const written = await writeHistory(filesIn(folder).events, { events, members: 1_000 })
  const { newReader, close } = openReading(folder)
  const reader = newReader()
  const ask = async (): Promise<void> => {
    for (let times = 0; times < inARound; times++)
      if (got(await reader.lag()()).every(({ unseen }) => unseen === null)) throw new Error('nothing is unseen')
  }
  return { written, ask, close }
}

export const readiness: Benchmark = {
  name: 'readiness',
  asks: 'whether the reports are up to date, asked while the whole history is unseen',
  run: async ({ quick, folder }) => {
    const short = await openHistory(join(folder, 'short'), 10_000)
    const long = await openHistory(join(folder, 'long'), quick ? 200_000 : 1_000_000)
    const [base, subject] = await compare(
      [
        { name: 'short', run: short.ask },
        { name: 'long', run: long.ask }
      ],
      { rounds: 6 }
    )
    await Promise.all([short.close(), long.close()])
    if (base === undefined || subject === undefined) return []
    const unseen = (count: number): string => `${count.toLocaleString('en-GB')} unseen events`
    return [
      {
        says: `asked behind ${unseen(long.written)}`,
        measured: scaled(timeOf(subject, 'wall'), 1 / inARound),
        unit: 'ms',
        goal: { atMost: 20 }
      },
      { says: `the same beside ${unseen(short.written)}`, measured: speedOf(base, subject, 'wall'), unit: 'x' }
    ]
  }
}
