/**
 * A process of its own that follows (or rebuilds) the counters, to be ended at any moment: the events' file, the reports'
 * file, how, and after how many events it stands still until it is ended. Without a number it goes on to its end.
 */
import { openSqliteEventStore } from '@cofc/event-store-sqlite'
import { follow, rebuild } from '@cofc/projections'
import { isLeft } from 'fp-ts/lib/Either.js'
import { openSqliteReportStore } from '../index.ts'
import { counterFormat, tables } from './counters.ts'

const [events = '', reports = '', how = 'follow', most = ''] = process.argv.slice(2)
const history = openSqliteEventStore(events)
const rows = openSqliteReportStore(reports)
const following = { events: history.store, reports: rows.store, format: counterFormat }
const stands = most === '' ? Infinity : Number(most)
const never = new Int32Array(new SharedArrayBuffer(4))
const onProgress = ({ events: folded }: { readonly events: number }) => {
  process.stdout.write(`${String(folded)}\n`)
  if (folded >= stands) Atomics.wait(never, 0, 0)
}
const options = { pageSize: 20, writeEvery: 1, onProgress }
const done =
  how === 'follow'
    ? await follow(following)(tables, { until: 'end', ...options })()
    : await rebuild(following)(tables, options)()
rows.close()
await history.close()
if (isLeft(done)) throw new Error(JSON.stringify(done.left))
if (Number.isFinite(stands)) {
  process.stdout.write('Infinity\n')
  process.stdin.resume()
}
