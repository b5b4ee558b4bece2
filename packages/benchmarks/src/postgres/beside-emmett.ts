/**
 * Rows rebuilt into PostgreSQL from events in PostgreSQL, beside a peer that keeps both there too: its rebuild of one document
 * a stream, and its consumer whose handler does nothing. The peer takes some milliseconds an event, so it is given fewer, and
 * events a second are compared.
 */
import { randomUUID } from 'node:crypto'
import { openPostgresEventStore } from '@cofc/event-store-postgres'
import { rebuild, type EventFormat, type Following, type Table } from '@cofc/projections'
import { openPostgresReportStore } from '@cofc/report-store-postgres'
import { right } from 'fp-ts/lib/Either.js'
import type { Finding, Run } from '../harness/benchmark.ts'
import { compare, timeOf, type Measured } from '../harness/compare.ts'
import { got } from '../harness/got.ts'
import { howToInstallEmmett, openEmmettOnPostgres, type EmmettOnPostgres } from '../harness/peers.ts'
import { spreadOf } from '../harness/spread.ts'

interface Counted {
  readonly type: 'CounterOpened' | 'CounterCounted'
  readonly counter: string
  readonly by: number
}
const types = ['CounterOpened', 'CounterCounted'] as const
const sums: Table<string, { sum: number; filling: string }, Counted> = {
  name: 'sums',
  version: 1,
  reads: { CounterOpened: true, CounterCounted: true },
  idOf: ({ counter }) => counter,
  initial: () => ({ sum: 0, filling: '-'.repeat(500) }),
  apply: (row, { event }) => ({ ...row, sum: row.sum + event.by })
}
const format: EventFormat = { shapeVersionOf: () => 1, decode: json => right(json as Counted) }
const eventsOfStream = 25
const eventsOf = (counter: string): ReadonlyArray<Counted> =>
  Array.from({ length: eventsOfStream }, (_, place) => ({ type: types[place === 0 ? 0 : 1], counter, by: 1 }))

const recordOurs = async ({ events }: Following, streams: number): Promise<void> => {
  for (let stream = 0; stream < streams; stream++) {
    const counter = `counter-${String(stream)}`
    const news = eventsOf(counter).map(data => ({ id: randomUUID(), type: data.type, data: { ...data }, metadata: {} }))
    got(await events.append(counter, 0, news)())
  }
}
const recordTheirs = async (peer: EmmettOnPostgres, streams: number): Promise<void> => {
  for (let stream = 0; stream < streams; stream++)
    await peer.append(`counter-${String(stream)}`, eventsOf(`counter-${String(stream)}`))
}

interface Sizes {
  readonly ours: number
  readonly theirs: number
}
const findingsOf = (
  [ours, rebuilding, consuming]: ReadonlyArray<Measured>,
  { ours: many, theirs: few }: Sizes
): ReadonlyArray<Finding> => {
  if (ours === undefined || rebuilding === undefined || consuming === undefined) return []
  const rate = (side: Measured, streams: number): number => (streams * eventsOfStream) / timeOf(side, 'wall').median
  const beside = (says: string, side: Measured, atLeast: number): Finding => ({
    says,
    measured: spreadOf([rate(ours, many) / rate(side, few)]),
    unit: 'x',
    goal: { atLeast }
  })
  return [
    beside(
      'rebuilt into PostgreSQL from PostgreSQL, events a second beside the rebuild of Emmett 0.42.0',
      rebuilding,
      15
    ),
    beside('the same beside a consumer of Emmett 0.42.0 that does nothing', consuming, 5)
  ]
}

export const besideEmmettOnPostgres = async (
  { quick, progress }: Run,
  [forOurs, forTheirs]: readonly [string, string]
): Promise<ReadonlyArray<Finding>> => {
  const open = await openEmmettOnPostgres()
  if (open === null) {
    progress(howToInstallEmmett)
    return []
  }
  const peer = await open(forTheirs)
  const [history, rows] = [await openPostgresEventStore(forOurs), await openPostgresReportStore(forOurs)]
  const following: Following = { events: history.store, reports: rows.store, format }
  const sizes = quick ? { ours: 400, theirs: 8 } : { ours: 4_000, theirs: 80 }
  await recordOurs(following, sizes.ours)
  await recordTheirs(peer, sizes.theirs)
  const measured = await compare(
    [
      { name: 'ours', run: async () => got(await rebuild(following)([sums])()) },
      { name: 'their rebuild', run: () => peer.rebuild(types) },
      { name: 'their consumer', run: () => peer.consume() }
    ],
    { rounds: quick ? 1 : 3, warmUps: quick ? 0 : 1, onRound: round => progress(`Emmett, round ${String(round)}`) }
  )
  await peer.close()
  await rows.close()
  await history.close()
  return findingsOf(measured, sizes)
}
