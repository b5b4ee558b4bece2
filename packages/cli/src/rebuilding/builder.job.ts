/** A thread of its own that builds shares of reports as it is asked to, on stores it opens itself. */
import { buildShare, type Progress } from '@cofc/projections'
import { allReports } from '@cofc/reports'
import { openSqliteReportStore } from '@cofc/report-store-sqlite'
import { left } from 'fp-ts/lib/Either.js'
import { parentPort, workerData } from 'node:worker_threads'
import type { DataFolder } from '../data-folder.ts'
import { openHistory } from '../history.ts'
import type { FromBuilder, ToBuilder } from './messages.ts'

const { events, reports: rows, unreadable } = workerData as DataFolder
const history = await openHistory(events, () => undefined)
const { reports, close } = openSqliteReportStore(rows)
const following = { events: history.store, reports, ...(unreadable === undefined ? {} : { unreadable }) }
const tell = (message: FromBuilder): void => parentPort?.postMessage(message)
/** Progress is for people: often enough is a few times a second. */
const [often, never] = [250, -Infinity]

let cancel = new AbortController()
const build = async ({ report: name, share, upTo }: Extract<ToBuilder, { type: 'Build' }>): Promise<void> => {
  cancel = new AbortController()
  const { signal } = cancel
  let told = never
  const onProgress = (progress: Progress): void => {
    if (performance.now() - told < often) return
    told = performance.now()
    tell({ type: 'Progress', progress })
  }
  const report = allReports.find(one => one.name === name)
  const ended =
    report === undefined
      ? left({ type: 'FoldFailed', report: name, position: '', reason: 'there is no such report' } as const)
      : await buildShare(following)(report, { share, signal, onProgress, ...(upTo === undefined ? {} : { upTo }) })()
  tell({ type: 'Ended', ended })
}

parentPort?.on('message', (message: ToBuilder) => {
  if (message.type === 'Cancel') cancel.abort()
  else void build(message)
})
parentPort?.on('close', () => {
  close()
  void history.close()
})
