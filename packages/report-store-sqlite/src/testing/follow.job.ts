/**
 * A process of its own that follows (or rebuilds) the counters, to be ended at any moment: the events' file, the reports'
 * file, how, and whether it stays when it is done, until it is ended.
 */
import { openSqliteEventStore } from '@cofc/event-store-sqlite'
import { follow, rebuild } from '@cofc/projections'
import { isLeft } from 'fp-ts/lib/Either.js'
import { openSqliteReportStore } from '../index.ts'
import { counterFormat, tables } from './counters.ts'

const [events = '', reports = '', how = 'follow', staying = ''] = process.argv.slice(2)
const history = openSqliteEventStore(events)
const rows = openSqliteReportStore(reports)
const following = { events: history.store, reports: rows.store, format: counterFormat }
const onProgress = ({ events: folded }: { readonly events: number }) => process.stdout.write(`${String(folded)}\n`)
const options = { pageSize: 20, writeEvery: 1, onProgress }
const done =
  how === 'follow'
    ? await follow(following)(tables, { until: 'end', ...options })()
    : await rebuild(following)(tables, options)()
rows.close()
await history.close()
if (isLeft(done)) throw new Error(JSON.stringify(done.left))
if (staying === 'stays') {
  process.stdout.write('Infinity\n')
  process.stdin.resume()
}
