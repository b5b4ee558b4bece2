/** One of several workers on the reports of one history, until all are built: the file of events, where the rows are. */
import { openSqliteEventStore } from '@cofc/event-store-sqlite'
import { follow, work } from '@cofc/projections'
import { openPostgresReportStore } from '@cofc/report-store-postgres'
import { allTables, eventFormat } from '@cofc/reports'
import { setTimeout as wait } from 'node:timers/promises'
import { answerWith, processorTime } from '../harness/apart.ts'
import { got } from '../harness/got.ts'

const [events = '', connection = ''] = process.argv.slice(2)
const history = openSqliteEventStore(events)
const rows = await openPostgresReportStore(connection)
const following = { events: history.store, reports: rows.store, format: eventFormat }
const [last] = allTables.slice(-1)
const isBuilt = async (): Promise<boolean> =>
  got(await rows.store.checkpoint({ table: last?.name ?? '', which: 'live' })()) !== null

const stop = new AbortController()
const began = processorTime()
const working = work({
  following,
  leases: rows.leases,
  tables: allTables,
  followLive: async (held, signal) => void (await follow(held)(allTables, { until: 'live', signal })())
})({ signal: stop.signal, pause: 100 })
while (!(await isBuilt())) await wait(100)
stop.abort()
await working
answerWith(processorTime() - began)
await rows.close()
await history.close()
