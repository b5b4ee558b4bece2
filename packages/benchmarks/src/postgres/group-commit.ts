/** Sixteen writers in flight, whose appends share a call, beside the same sixteen each with a call of its own. */
import { openPostgresEventStore } from '@cofc/event-store-postgres'
import { connected } from '@cofc/postgres-for-tests'
import type { Finding, Run } from '../harness/benchmark.ts'
import { compare, noiseOf, speedOf, timeOf } from '../harness/compare.ts'
import { perSecond, spreadOf } from '../harness/spread.ts'
import { write } from '../harness/writing.ts'

const writers = 16

export const groupCommit = async ({ quick }: Run, connection: string): Promise<ReadonlyArray<Finding>> => {
  const { store, close } = await openPostgresEventStore(connection)
  const apart = await Promise.all(Array.from({ length: writers }, () => openPostgresEventStore(connection)))
  const { ask, end } = await connected(connection)
  const appends = quick ? 800 : 3_200

  /** Every row says in which transaction it came to be. */
  const commitsForEach = async (): Promise<number> => {
    const [before] = await ask('select coalesce(max(position), 0) as position from cofc_events.events')
    await write(store, { writers, appends })
    const [row] = await ask(
      `select count(distinct xmin::text)::int as commits from cofc_events.events where position > ${String(before?.['position'])}`
    )
    return Number(row?.['commits']) / appends
  }
  const counted = [await commitsForEach(), await commitsForEach(), await commitsForEach()]
  const [ungrouped, grouped, one] = await compare(
    [
      {
        name: 'ungrouped',
        run: () => Promise.all(apart.map(each => write(each.store, { writers: 1, appends: appends / writers })))
      },
      { name: 'grouped', run: () => write(store, { writers, appends }) },
      { name: 'one', run: () => write(store, { writers: 1, appends: appends / writers }) }
    ],
    { rounds: quick ? 3 : 8 }
  )
  await Promise.all([end(), close(), ...apart.map(each => each.close())])
  if (ungrouped === undefined || grouped === undefined || one === undefined) return []
  return [
    {
      says: 'sixteen writers: commits for each append',
      measured: spreadOf(counted),
      unit: '',
      goal: { atMost: 1 / 8 }
    },
    {
      says: 'sixteen writers beside the same lock without grouping',
      measured: speedOf(grouped, ungrouped, 'wall'),
      unit: 'x',
      noise: noiseOf(ungrouped, 'wall'),
      goal: { atLeast: 4 }
    },
    { says: 'sixteen writers', measured: perSecond(appends, timeOf(grouped, 'wall')), unit: 'appends a second' },
    { says: 'one writer', measured: perSecond(appends / writers, timeOf(one, 'wall')), unit: 'appends a second' }
  ]
}
