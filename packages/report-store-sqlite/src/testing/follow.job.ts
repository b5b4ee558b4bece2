/**
 * A process of its own that follows (or rebuilds) the membership register, to be ended at any moment: the events' file, the
 * reports' file, how, and whether it stays when it is done, until it is ended.
 */
import { openSqliteEventStore } from '@cofc/event-store-sqlite'
import { follow, rebuild } from '@cofc/projections'
import { membershipRegisterRows } from '@cofc/reports'
import { isLeft } from 'fp-ts/lib/Either.js'
import { openSqliteReportStore } from '../index.ts'

const [events = '', reports = '', how = 'follow', staying = ''] = process.argv.slice(2)
const history = openSqliteEventStore(events)
const kept = openSqliteReportStore(reports)
const parts = { events: history.store, reports: kept.reports }
const onProgress = ({ events: folded }: { readonly events: number }) => process.stdout.write(`${String(folded)}\n`)
const done =
  how === 'follow'
    ? await follow(parts)(membershipRegisterRows, { until: 'end', pageSize: 20, writeEvery: 1, onProgress })()
    : await rebuild(parts)(membershipRegisterRows, { pageSize: 20, writeEvery: 1, onProgress })()
kept.close()
await history.close()
if (isLeft(done)) throw new Error(JSON.stringify(done.left))
if (staying === 'stays') {
  process.stdout.write('Infinity\n')
  process.stdin.resume()
}
