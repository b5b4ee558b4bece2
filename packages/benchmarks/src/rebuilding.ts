/** Rebuilds the tables of reports from an SQLite file, as `cofc rebuild` does. */
import { startBuilders } from '@cofc/cli'
import { openSqliteEventStore } from '@cofc/event-store-sqlite'
import { rebuild, type AnyTable } from '@cofc/projections'
import { eventFormat, reports } from '@cofc/reports'
import { openSqliteReportStore } from '@cofc/report-store-sqlite'
import { isLeft } from 'fp-ts/lib/Either.js'
import { join } from 'node:path'

/** The files of a data folder, as the program names them. */
export const filesIn = (folder: string) => ({
  folder,
  events: join(folder, 'events.db'),
  content: join(folder, 'private.db'),
  reports: join(folder, 'reports.db'),
  access: join(folder, 'access.db')
})
export interface Rebuilding {
  /** As many as the program would take, when left out. */
  readonly threads?: number
  readonly onProgress?: (events: number) => void
}

/** Answers how many events were folded. */
export const rebuildTables = async (
  folder: string,
  tables: ReadonlyArray<AnyTable>,
  { threads, onProgress }: Rebuilding = {}
): Promise<number> => {
  const data = filesIn(folder)
  const history = openSqliteEventStore(data.events)
  const rows = openSqliteReportStore(data.reports)
  const following = { events: history.store, reports: rows.store, format: eventFormat }
  const { builders, close } = startBuilders(following, data, threads)
  const rebuilt = await rebuild(following)(tables, { builders, onProgress: ({ events }) => onProgress?.(events) })()
  await close()
  rows.close()
  await history.close()
  if (isLeft(rebuilt)) throw new Error(JSON.stringify(rebuilt.left))
  for (const { failure } of rebuilt.right.tables) if (failure !== null) throw new Error(JSON.stringify(failure))
  return rebuilt.right.events
}

export const nationalTables: ReadonlyArray<AnyTable> = Object.values(reports.national.tables)
/** The types of events that tables are folded from. */
export const typesOf = (tables: ReadonlyArray<AnyTable>): ReadonlyArray<string> => [
  ...new Set(tables.flatMap(({ reads }) => Object.keys(reads)))
]
