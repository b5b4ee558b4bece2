/** The report store that keeps the rows: a file of the data folder, or PostgreSQL where a connection string says so. */
import type { Leases, ReportStore } from '@cofc/projections'
import { openSqliteReportStore } from '@cofc/report-store-sqlite'
import { isAddress } from './open-event-store.ts'
import { openFile } from './open-file.ts'

export interface Rows {
  readonly store: ReportStore
  /** By which workers on several machines share the work; `null` where the rows are in a file of one machine. */
  readonly leases: Leases | null
  readonly close: () => Promise<void>
}

/** Whether this is where a PostgreSQL is, rather than a file. */
export const isPostgres = (connection: string): boolean => /^postgres(ql)?:/.test(connection)

const fromHistory = '. Nothing is lost: move the file away, and the reports are built anew from the history'

/** The address of anything else is never told: it may hold a password. */
const fileOf = (reports: string): string => {
  if (!isAddress(reports)) return reports
  throw new Error('the reports are in a file, or in a PostgreSQL whose connection string begins with postgres:')
}

/** The client of a server is loaded only where there is one. */
export const openReportStore = async (reports: string): Promise<Rows> => {
  if (isPostgres(reports)) {
    const { openPostgresReportStore } = await import('@cofc/report-store-postgres')
    return openPostgresReportStore(reports)
  }
  const { store, close } = openFile(fileOf(reports), openSqliteReportStore, fromHistory)
  return { store, leases: null, close: async () => close() }
}
