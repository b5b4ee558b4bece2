/** Sixteen writers in flight beside a peer that keeps its events in PostgreSQL too, and has no order over its streams. */
import { randomUUID } from 'node:crypto'
import { openPostgresEventStore } from '@cofc/event-store-postgres'
import { connected } from '@cofc/postgres-for-tests'
import type { Finding, Run } from '../harness/benchmark.ts'
import { compare, noiseOf, speedOf, timeOf } from '../harness/compare.ts'
import { howToInstall, openerOf, type Peer } from '../harness/peers.ts'
import { perSecond } from '../harness/spread.ts'
import { event, write } from '../harness/writing.ts'

const writeTo = async (peer: Peer, writers: number, appends: number): Promise<void> => {
  const one = async (stream: string): Promise<void> => {
    for (let version = 0; version < appends / writers; version++) await peer.append(stream, version, event(version))
  }
  await Promise.all(Array.from({ length: writers }, () => one(randomUUID())))
}

export const besideCastore = async ({ quick, progress }: Run, connection: string): Promise<ReadonlyArray<Finding>> => {
  const open = await openerOf('castore-postgres')
  if (open === null) {
    progress(howToInstall)
    return []
  }
  const peer = await open(connection)
  const { store, close } = await openPostgresEventStore(connection)
  const findings: Array<Finding> = []
  for (const [says, writers, appends] of [
    ['sixteen', 16, quick ? 800 : 3_200],
    ['sixty-four', 64, quick ? 1_600 : 6_400]
  ] as const) {
    const [theirs, ours] = await compare(
      [
        { name: 'castore', run: () => writeTo(peer, writers, appends) },
        { name: 'ours', run: () => write(store, { writers, appends }) }
      ],
      { rounds: quick ? 3 : 8 }
    )
    if (theirs === undefined || ours === undefined) continue
    findings.push(
      {
        says: `${says} writers beside Castore 2.4.2 on PostgreSQL`,
        measured: speedOf(ours, theirs, 'wall'),
        unit: 'x',
        noise: noiseOf(theirs, 'wall'),
        goal: { atLeast: 1.3 }
      },
      {
        says: `${says} writers, Castore`,
        measured: perSecond(appends, timeOf(theirs, 'wall')),
        unit: 'appends a second'
      }
    )
  }
  await close()
  // It closes no connection by itself, and would complain of the server's end.
  const { ask, end } = await connected(connection)
  await ask(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'postgres.js'`)
  await end()
  return findings
}
