/** Everything followed, unparsed, beside the same rows selected plainly in pages of the same size. */
import { beginning } from '@cofc/event-store'
import { openPostgresEventStore } from '@cofc/event-store-postgres'
import { connected } from '@cofc/postgres-for-tests'
import type { Finding, Run } from '../harness/benchmark.ts'
import { compare, noiseOf, speedOf, timeOf } from '../harness/compare.ts'
import { perSecond } from '../harness/spread.ts'
import { write } from '../harness/writing.ts'

const pageSize = 2_000
const page = `select position, stream, version, id, type, data, metadata from cofc_events.events
  where position > $1 order by position limit ${String(pageSize)}`

export const followed = async ({ quick }: Run, connection: string): Promise<ReadonlyArray<Finding>> => {
  const { store, close } = await openPostgresEventStore(connection)
  const events = quick ? 20_000 : 100_000
  await write(store, { writers: 500, appends: events })
  const { ask, end } = await connected(connection)

  const [plain, ours] = await compare(
    [
      {
        name: 'plain',
        run: async () => {
          for (let after = 0, rows = pageSize; rows === pageSize; after += rows)
            rows = (await ask(page, [after])).length
        }
      },
      {
        name: 'followed',
        run: async () => {
          let found = 0
          for await (const one of store.followUnparsed(beginning, {}, { until: 'end', pageSize, withMetadata: true }))
            if (one.type === 'Page') found += one.page.events.length
          if (found !== events) throw new Error(`${String(found)} of ${String(events)} events were followed`)
        }
      }
    ],
    { rounds: quick ? 4 : 8 }
  )
  await Promise.all([end(), close()])
  if (plain === undefined || ours === undefined) return []
  return [
    {
      says: 'everything followed beside a plain select',
      measured: speedOf(ours, plain, 'wall'),
      unit: 'x',
      noise: noiseOf(plain, 'wall'),
      goal: { atLeast: 0.6 }
    },
    { says: 'events followed', measured: perSecond(events, timeOf(ours, 'wall')), unit: 'a second' }
  ]
}
