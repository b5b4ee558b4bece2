/** Rebuilds the national report from an SQLite file, as `cofc rebuild` does. */
import { openSqliteEventStore } from '@cofc/event-store-sqlite'
import { nationalReportRows, rebuild } from '@cofc/projections'
import { openSqliteReportStore } from '@cofc/report-store-sqlite'
import { isLeft } from 'fp-ts/lib/Either.js'

/** Answers how many events were folded. */
export const rebuildNationalReport = async (
  events: string,
  reports: string,
  onProgress: (events: number) => void = () => undefined
): Promise<number> => {
  const history = openSqliteEventStore(events)
  const rows = openSqliteReportStore(reports)
  const rebuilt = await rebuild({ events: history.store, reports: rows.reports })(nationalReportRows, {
    onProgress: progress => {
      onProgress(progress.events)
    }
  })()
  rows.close()
  await history.close()
  if (isLeft(rebuilt)) throw new Error(JSON.stringify(rebuilt.left))
  return rebuilt.right.events
}
