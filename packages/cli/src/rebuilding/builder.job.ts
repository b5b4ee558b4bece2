/** A thread of its own that builds partitions of tables as it is asked to, on stores it opens itself. */
import { buildPartition, type Progress } from '@cofc/projections'
import { allTables, eventFormat } from '@cofc/reports'
import { parentPort, workerData } from 'node:worker_threads'
import { openEventStore } from '../open-event-store.ts'
import { openReportStore } from '../open-report-store.ts'
import type { BuildersData } from './builders.ts'
import type { FromBuilder, ToBuilder } from './messages.ts'

const { events, reports: rows, unreadable, held = [] } = workerData as BuildersData
const history = await openEventStore(events, () => undefined)
const { store, leases, close } = await openReportStore(rows)
/** What the thread that started it may not write any more, it may not either. */
const reports = leases === null || held.length === 0 ? store : leases.fenced(held)
const following = {
  events: history.store,
  reports,
  format: eventFormat,
  ...(unreadable === undefined ? {} : { unreadable })
}
const tell = (message: FromBuilder): void => parentPort?.postMessage(message)
/** Progress is for people: often enough is a few times a second. */
const [often, never] = [250, -Infinity]

let cancel = new AbortController()
const build = async ({ tables: names, partition, upTo }: Extract<ToBuilder, { type: 'Build' }>): Promise<void> => {
  cancel = new AbortController()
  const { signal } = cancel
  let told = never
  const onProgress = (progress: Progress): void => {
    if (performance.now() - told < often) return
    told = performance.now()
    tell({ type: 'Progress', progress })
  }
  const tables = allTables.filter(({ name }) => names.includes(name))
  const options = { partition, signal, onProgress, ...(upTo === undefined ? {} : { upTo }) }
  const ended = await buildPartition(following)(tables, options)()
  tell({ type: 'Ended', ended })
}

parentPort?.on('message', (message: ToBuilder) => {
  if (message.type === 'Cancel') cancel.abort()
  else void build(message)
})
parentPort?.on('close', () => {
  void close()
  void history.close()
})
