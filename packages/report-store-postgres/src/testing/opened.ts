/** Report stores on PostgreSQL, each file of tests with a database of its own. */
import { startPostgres, type Postgres } from '@cofc/postgres-for-tests'
import { databaseAt, type Ask } from '@cofc/postgres-schema'
import { dropUnused } from '../generation.ts'

export interface ReportServer {
  readonly server: Postgres
  readonly connection: string
  readonly ask: Ask
  /** As if nothing had ever been written: far quicker than another schema. */
  readonly empty: () => Promise<void>
  readonly stop: () => Promise<void>
}

const on = async (server: Postgres, stop: () => Promise<void>): Promise<ReportServer> => {
  const connection = await server.newDatabase()
  const database = databaseAt(connection)
  const { ask, close } = database
  return {
    server,
    connection,
    ask,
    empty: async () => {
      await ask('truncate cofc_reports.checkpoints, cofc_reports.quarantine, cofc_reports.runs, cofc_reports.leases')
      // The rows that nobody can ask for any more: thousands of rounds would leave a table for each part.
      await dropUnused(database)
    },
    stop: async () => {
      await close()
      await stop()
    }
  }
}

/** A server of its own, for a file whose tests kill it or change it. */
export const reportServer = async (): Promise<ReportServer> => {
  const server = await startPostgres()
  return on(server, () => server.stop())
}

let shared: Promise<Postgres> | undefined
/** One that the files of a worker share; it ends with their process. */
export const sharedReportServer = async (): Promise<ReportServer> =>
  on(await (shared ??= startPostgres()), async () => undefined)
