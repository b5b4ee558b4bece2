/** Rows written to PostgreSQL beside the same one by one, and a rebuild into it beside one into SQLite. */
import { startBuilders } from '@cofc/cli'
import { openSqliteEventStore } from '@cofc/event-store-sqlite'
import { startPostgres } from '@cofc/postgres-for-tests'
import { rebuild, type ReportStore, type StoredRow } from '@cofc/projections'
import { openPostgresReportStore } from '@cofc/report-store-postgres'
import { openSqliteReportStore } from '@cofc/report-store-sqlite'
import { allTables, eventFormat } from '@cofc/reports'
import pg from 'pg'
import type { Benchmark, Finding } from './harness/benchmark.ts'
import { compare, noiseOf, speedOf, type Measured } from './harness/compare.ts'
import { got } from './harness/got.ts'
import { writeHistory } from './history/write-history.ts'
import { besideEmmettOnPostgres } from './postgres/beside-emmett.ts'
import { twoWorkers } from './postgres/two-workers.ts'
import { filesIn } from './rebuilding.ts'

/** As many as one writing has, each as long as a row usually is. */
const rowsOf = (many: number): ReadonlyArray<StoredRow> =>
  Array.from({ length: many }, (_, place) => ({
    id: `TC-${String(place).padStart(6, '0')}`,
    row: JSON.stringify({ filling: '-'.repeat(500), place })
  }))

const oneByOne = async (client: pg.Client, rows: ReadonlyArray<StoredRow>): Promise<void> => {
  await client.query(
    'drop table if exists by_hand; create table by_hand (id text collate "C" primary key, "row" text not null)'
  )
  await client.query('begin')
  const text = 'insert into by_hand values ($1, $2) on conflict (id) do update set "row" = excluded."row"'
  for (const { id, row } of rows) await client.query({ name: 'put', text, values: [id, row] })
  await client.query('commit')
}
const atOnce = async (reports: ReportStore, rows: ReadonlyArray<StoredRow>): Promise<void> => {
  got(await reports.dropShadows(['rows'])())
  got(await reports.write('shadow 0', [{ table: 'rows', from: null, to: { version: 1, position: '1' }, rows }])())
}

const rebuildInto = async (folder: string, reports: ReportStore): Promise<number> => {
  const data = filesIn(folder)
  const history = openSqliteEventStore(data.events)
  const following = { events: history.store, reports, format: eventFormat }
  const { builders, close } = startBuilders(following, data, 1)
  const rebuilt = got(await rebuild(following)(allTables, { builders })())
  await close()
  await history.close()
  return rebuilt.events
}

const findingsOf = ([byHand, atOnce_, sqlite, postgres]: ReadonlyArray<Measured>): ReadonlyArray<Finding> => {
  if (byHand === undefined || atOnce_ === undefined || sqlite === undefined || postgres === undefined) return []
  return [
    {
      says: 'rows written at once, beside one by one with a prepared statement',
      measured: speedOf(atOnce_, byHand, 'wall'),
      unit: 'x',
      noise: noiseOf(byHand, 'wall'),
      goal: { atLeast: 3 }
    },
    {
      says: 'all reports rebuilt into PostgreSQL, beside SQLite, in one thread',
      measured: speedOf(postgres, sqlite, 'wall'),
      unit: 'x',
      noise: noiseOf(sqlite, 'wall'),
      goal: { atLeast: 0.7 }
    },
    {
      says: 'the same, processor time of the program alone, without that of the server',
      measured: speedOf(postgres, sqlite, 'cpu'),
      unit: 'x',
      noise: noiseOf(sqlite, 'cpu')
    }
  ]
}

export const postgresReports: Benchmark = {
  name: 'postgres-reports',
  asks: 'rows in PostgreSQL: written at once beside one by one, rebuilt beside SQLite, by two workers beside one, and beside a peer',
  run: async run => {
    const { quick, folder, progress } = run
    const server = await startPostgres({ fsync: 'on', full_page_writes: 'on' })
    const connection = await server.newDatabase()
    const { store, close } = await openPostgresReportStore(connection)
    const file = openSqliteReportStore(filesIn(folder).reports)
    const client = new pg.Client(connection)
    await client.connect()
    const rows = rowsOf(quick ? 12_000 : 60_000)
    await writeHistory(filesIn(folder).events, { events: quick ? 20_000 : 500_000, members: 2_000 })
    const measured = await compare(
      [
        { name: 'one by one', run: () => oneByOne(client, rows) },
        { name: 'at once', run: () => atOnce(store, rows) },
        { name: 'into SQLite', run: () => rebuildInto(folder, file.store) },
        { name: 'into PostgreSQL', run: () => rebuildInto(folder, store) }
      ],
      { rounds: quick ? 2 : 6, onRound: round => progress(`round ${String(round)}`) }
    )
    await client.end()
    file.close()
    await close()
    const workers = await twoWorkers(filesIn(folder).events, () => server.newDatabase())
    const peer = await besideEmmettOnPostgres(run, [await server.newDatabase(), await server.newDatabase()])
    await server.stop()
    return [...findingsOf(measured), ...workers, ...peer]
  }
}
