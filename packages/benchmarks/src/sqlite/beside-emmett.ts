/** Single appends beside a peer that keeps its events in SQLite too. */
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { openSqliteEventStore } from '@cofc/event-store-sqlite'
import type { Finding, Run } from '../harness/benchmark.ts'
import { compare, noiseOf, speedOf } from '../harness/compare.ts'
import { howToInstall, openerOf } from '../harness/peers.ts'
import { event, write } from '../harness/writing.ts'

export const besideEmmett = async ({ quick, folder, progress }: Run): Promise<ReadonlyArray<Finding>> => {
  const open = await openerOf('emmett-sqlite')
  if (open === null) {
    progress(howToInstall)
    return []
  }
  const peer = await open(join(folder, 'emmett.sqlite'))
  const { store, close } = openSqliteEventStore(join(folder, 'ours.sqlite'))
  const appends = quick ? 200 : 1_000
  const [theirs, ours] = await compare(
    [
      {
        name: 'emmett',
        run: async () => {
          const stream = randomUUID()
          for (let version = 0; version < appends; version++) await peer.append(stream, version, event(version))
        }
      },
      { name: 'ours', run: () => write(store, { writers: 1, appends }) }
    ],
    { rounds: quick ? 4 : 8 }
  )
  await Promise.all([close(), peer.close()])
  if (theirs === undefined || ours === undefined) return []
  return [
    {
      says: 'single appends beside Emmett 0.38.5 on SQLite',
      measured: speedOf(ours, theirs, 'wall'),
      unit: 'x',
      noise: noiseOf(theirs, 'wall'),
      goal: { atLeast: 5 }
    }
  ]
}
