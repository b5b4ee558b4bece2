/**
 * A process of its own that works on the counters as one of several, to be killed at any moment: the events' file, where the
 * reports are, and whether it stops itself just before its third writing, as a machine that is put to sleep does, or waits to
 * be told, a line each time, to work and to rest.
 *
 * It tells each thing that it does, and each writing, as a line of its own.
 */
import { openSqliteEventStore } from '@cofc/event-store-sqlite'
import { follow, work, type Following, type Leases, type ReportStore } from '@cofc/projections'
import { createInterface } from 'node:readline'
import { openPostgresReportStore } from '../index.ts'
import { counterFormat, tables } from './counters.ts'

const [events = '', reports = '', how = ''] = process.argv.slice(2)
const tell = (line: string): void => void process.stdout.write(`${line}\n`)
const history = openSqliteEventStore(events)
// Half a second: what is killed is taken up soon.
const rows = await openPostgresReportStore(reports, { lease: 0.5 })

let writings = 0
const telling = (store: ReportStore): ReportStore => ({
  ...store,
  write: (which, advances) => async () => {
    writings += 1
    if (how === 'sleeps' && writings === 3) {
      tell('sleeps')
      process.kill(process.pid, 'SIGSTOP')
    }
    const written = await store.write(which, advances)()
    tell(written._tag === 'Left' ? JSON.stringify(written.left) : 'wrote')
    return written
  }
})
const leases: Leases = { ...rows.leases, fenced: held => telling(rows.leases.fenced(held)) }
const following: Following = { events: history.store, reports: rows.store, format: counterFormat }
const working = (signal: AbortSignal): Promise<void> =>
  work({
    following,
    leases,
    tables,
    followLive: async (held, ends) => void (await follow(held)(tables, { until: 'live', signal: ends })())
  })({ signal, onDoing: ({ type }) => tell(type), pause: 20, writeEvery: 40 })

const asTold = async (): Promise<void> => {
  let stop = new AbortController()
  let ended = Promise.resolve()
  for await (const line of createInterface({ input: process.stdin })) {
    if (line === 'work') {
      stop = new AbortController()
      ended = working(stop.signal)
    } else {
      stop.abort()
      await ended
      tell('rests')
    }
  }
}
const untilEnded = async (): Promise<void> => {
  const stop = new AbortController()
  process.once('SIGTERM', () => stop.abort())
  await working(stop.signal)
}
await (how === 'waits' ? asTold() : untilEnded())
await rows.close()
await history.close()
