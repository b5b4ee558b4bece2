/** Report stores on one server for a file of tests. */
import { startPostgres, type Postgres } from '@cofc/postgres-for-tests'
import { databaseAt, type Ask } from '@cofc/postgres-schema'

export interface ReportServer {
  readonly server: Postgres
  readonly connection: string
  readonly ask: Ask
  /** As if nothing had ever been written: far quicker than another schema. */
  readonly empty: () => Promise<void>
  readonly stop: () => Promise<void>
}

export const reportServer = async (): Promise<ReportServer> => {
  const server = await startPostgres()
  const connection = await server.newDatabase()
  const { ask, close } = databaseAt(connection)
  return {
    server,
    connection,
    ask,
    empty: async () => {
      await ask('truncate cofc_reports.checkpoints, cofc_reports.quarantine, cofc_reports.runs, cofc_reports.leases')
    },
    stop: async () => {
      await close()
      await server.stop()
    }
  }
}
