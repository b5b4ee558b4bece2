/**
 * All reports built into PostgreSQL by two workers beside one, each a process of its own. Processor time is compared, that of
 * the busier of the two: as long as they would take with a processor each, whatever else the machine does.
 */
import { beside, runApart } from '../harness/apart.ts'
import type { Finding } from '../harness/benchmark.ts'
import { spreadOf } from '../harness/spread.ts'

const job = beside(import.meta.url, 'work.job')

const workedBy = async (workers: number, events: string, connection: string): Promise<number> => {
  const all = Array.from({ length: workers }, () => runApart(job, events, connection))
  return Math.max(...(await Promise.all(all)).map(({ answer }) => Number(answer)))
}

export const twoWorkers = async (
  events: string,
  newDatabase: () => Promise<string>
): Promise<ReadonlyArray<Finding>> => {
  const rounds = 3
  const ratios: Array<number> = []
  for (let round = 0; round < rounds; round++) {
    const one = await workedBy(1, events, await newDatabase())
    ratios.push(one / (await workedBy(2, events, await newDatabase())))
  }
  return [
    {
      says: 'all reports built into PostgreSQL by two workers beside one, processor time of the busier',
      measured: spreadOf(ratios),
      unit: 'x',
      goal: { atLeast: 1.7 }
    }
  ]
}
