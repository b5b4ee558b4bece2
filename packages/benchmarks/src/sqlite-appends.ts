/** What SQLite is asked to write: by one writer, by sixteen at once, in batches, and beside a peer. */
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { EventStore, NewEvent } from '@cofc/event-store'
import { openSqliteEventStore } from '@cofc/event-store-sqlite'
import type { Benchmark, Finding, Run } from './harness/benchmark.ts'
import { compare, noiseOf, speedOf, timeOf } from './harness/compare.ts'
import { got } from './harness/got.ts'
import { howToInstall, openerOf } from './harness/peers.ts'
import { perSecond, spreadOf } from './harness/spread.ts'

const event = (n: number): NewEvent => ({
  id: randomUUID(),
  type: 'RatingsSaved',
  data: {
    type: 'RatingsSaved',
    community: `TC-${n}`,
    cycle: '2023-2024',
    standard: 'CS1',
    rating: 'met',
    comment: null
  },
  metadata: { command: '00000000-0000-4000-8000-000000000000', role: 'link-person', recordedAt: '2024-01-01T00:00:00Z' }
})

/** Each writer appends to a stream of its own, one after the other. */
const write = async (
  store: EventStore,
  { writers, appends }: { readonly writers: number; readonly appends: number }
) => {
  const name = randomUUID()
  const one = async (writer: number): Promise<void> => {
    for (let version = 0; version < appends / writers; version++)
      got(await store.append(`${name}-${writer}`, version, [event(version)])())
  }
  await Promise.all(Array.from({ length: writers }, (_, writer) => one(writer)))
}

const [headOfLog, headOfFrame] = [32, 24]
/** Commits in the log of a file: a reader that stays holds it back from beginning anew meanwhile. */
const commitsDuring = async (path: string, work: () => Promise<void>): Promise<number> => {
  const reader = new DatabaseSync(path)
  reader.exec('pragma wal_checkpoint(truncate); begin; select 1 from events')
  await work()
  const log = readFileSync(`${path}-wal`)
  reader.close()
  let commits = 0
  const size = headOfFrame + log.readUInt32BE(8)
  for (let at = headOfLog; at < log.length; at += size) if (log.readUInt32BE(at + 4) > 0) commits += 1
  return commits
}

const sixteen = async ({ quick, folder }: Run): Promise<ReadonlyArray<Finding>> => {
  const path = join(folder, 'sixteen.sqlite')
  const { store, close } = openSqliteEventStore(path)
  const appends = quick ? 1_600 : 6_400
  const counted: Array<number> = []
  for (let times = 0; times < 5; times++)
    counted.push((await commitsDuring(path, () => write(store, { writers: 16, appends }))) / appends)
  const [alone, together] = await compare(
    [
      { name: 'one', run: () => write(store, { writers: 1, appends }) },
      { name: 'sixteen', run: () => write(store, { writers: 16, appends }) }
    ],
    { rounds: quick ? 4 : 10 }
  )
  await close()
  if (alone === undefined || together === undefined) return []
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
    }
  ]
}

const inABatch = 100
const batches = async ({ quick, folder }: Run): Promise<ReadonlyArray<Finding>> => {
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

const besideEmmett = async ({ quick, folder, progress }: Run): Promise<ReadonlyArray<Finding>> => {
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

export const sqliteAppends: Benchmark = {
  name: 'sqlite-appends',
  asks: 'SQLite, every commit written through: sixteen writers in flight, batches of a hundred, and a peer',
  run: async run => [...(await sixteen(run)), ...(await batches(run)), ...(await besideEmmett(run))]
}
