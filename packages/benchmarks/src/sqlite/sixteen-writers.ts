/** Sixteen writers in flight beside one: how many commits they share, and how much they write. */
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { openSqliteEventStore } from '@cofc/event-store-sqlite'
import type { Finding, Run } from '../harness/benchmark.ts'
import { compare, noiseOf, speedOf, timeOf } from '../harness/compare.ts'
import { perSecond, spreadOf } from '../harness/spread.ts'
import { commitsDuring } from './commits.ts'
import { write } from '../harness/writing.ts'

export const sixteenWriters = async ({ quick, folder }: Run): Promise<ReadonlyArray<Finding>> => {
  const path = join(folder, 'sixteen.sqlite')
  const { store, close } = openSqliteEventStore(path)
  const appends = quick ? 1_600 : 6_400
  const counted: Array<number> = []
  for (let times = 0; times < 5; times++)
    counted.push((await commitsDuring(path, () => write(store, { writers: 16, appends }))) / appends)
  const between = async (): Promise<void> => nextTurn()
  const [alone, together, waiting] = await compare(
    [
      { name: 'one', run: () => write(store, { writers: 1, appends }) },
      { name: 'sixteen', run: () => write(store, { writers: 16, appends }) },
      { name: 'one that waits', run: () => write(store, { writers: 1, appends, between }) }
    ],
    { rounds: quick ? 4 : 10 }
  )
  await close()
  if (alone === undefined || together === undefined || waiting === undefined) return []
  return [
    {
      says: 'sixteen writers: commits for each append',
      measured: spreadOf(counted),
      unit: '',
      goal: { atMost: 1 / 8 }
    },
    { says: 'one writer', measured: perSecond(appends, timeOf(alone, 'wall')), unit: 'appends a second' },
    { says: 'sixteen writers', measured: perSecond(appends, timeOf(together, 'wall')), unit: 'appends a second' },
    {
      says: 'sixteen writers beside one',
      measured: speedOf(together, alone, 'wall'),
      unit: 'x',
      noise: noiseOf(alone, 'wall')
    },
    {
      says: 'one writer in a loop beside one that comes back a turn later each time, processor time',
      measured: speedOf(alone, waiting, 'cpu'),
      unit: 'x',
      noise: noiseOf(alone, 'cpu'),
      goal: { atLeast: 1 }
    }
  ]
}
