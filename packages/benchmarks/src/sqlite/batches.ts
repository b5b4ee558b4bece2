/** Batches of a hundred beside raw prepared inserts of the same events, encoded alike. */
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { NewEvent } from '@cofc/event-store'
import { openSqliteEventStore } from '@cofc/event-store-sqlite'
import type { Finding, Run } from '../harness/benchmark.ts'
import { compare, noiseOf, speedOf, timeOf } from '../harness/compare.ts'
import { got } from '../harness/got.ts'
import { perSecond } from '../harness/spread.ts'
import { event } from '../harness/writing.ts'

const inABatch = 100
export const batches = async ({ quick, folder }: Run): Promise<ReadonlyArray<Finding>> => {
  const [path, plain] = [join(folder, 'batches.sqlite'), join(folder, 'plain.sqlite')]
  await openSqliteEventStore(plain).close()
  const { store, close } = openSqliteEventStore(path)
  const database = new DatabaseSync(plain)
  database.exec('pragma synchronous = full')
  const [begin, commit] = [database.prepare('begin immediate'), database.prepare('commit')]
  const insert = database.prepare(
    'insert into events (stream, version, id, type, data, metadata) values (?, ?, ?, ?, ?, ?)'
  )
  const count = quick ? 100 : 400
  const groups = (): ReadonlyArray<ReadonlyArray<NewEvent>> =>
    Array.from({ length: count }, () => Array.from({ length: inABatch }, (_, n) => event(n)))
  let given = groups()
  const prepare = (): void => void (given = groups())
  const [base, subject] = await compare(
    [
      {
        name: 'plain',
        prepare,
        run: () => {
          for (const events of given) {
            const stream = randomUUID()
            begin.run()
            for (const [index, { id, type, data, metadata }] of events.entries())
              insert.run(stream, index + 1, id, type, JSON.stringify(data), JSON.stringify(metadata))
            commit.run()
          }
        }
      },
      {
        name: 'batches',
        prepare,
        run: async () => {
          for (const events of given) got(await store.append(randomUUID(), 0, events)())
        }
      }
    ],
    { rounds: quick ? 6 : 12 }
  )
  database.close()
  await close()
  if (base === undefined || subject === undefined) return []
  return [
    {
      says: `batches of ${inABatch} beside raw prepared inserts of the same`,
      measured: speedOf(subject, base, 'wall'),
      unit: 'x',
      noise: noiseOf(base, 'wall'),
      goal: { atLeast: 0.6 }
    },
    { says: 'batches', measured: perSecond(count * inABatch, timeOf(subject, 'wall')), unit: 'events a second' }
  ]
}
