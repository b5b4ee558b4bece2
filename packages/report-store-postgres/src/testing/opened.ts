/** Report stores on one server for a file of tests, each as if nothing had been there before. */
import { startPostgres, type Postgres } from '@cofc/postgres-for-tests'
import { databaseAt } from '@cofc/postgres-schema'
import { openPostgresReportStore, type PostgresReportOptions, type PostgresReportStore } from '../index.ts'

export interface Reports {
  readonly server: Postgres
  /** The one database, whose schema is made anew by each `anew`. */
  readonly connection: string
  readonly anew: (options?: PostgresReportOptions, through?: string) => Promise<PostgresReportStore>
  readonly stop: () => Promise<void>
}

export const reportsOnPostgres = async (): Promise<Reports> => {
  const server = await startPostgres()
  const connection = await server.newDatabase()
  const database = databaseAt(connection)
  return {
    server,
    connection,
    anew: async (options, through = connection) => {
      await database.ask('drop schema if exists cofc_reports cascade')
      return openPostgresReportStore(through, options)
    },
    stop: async () => {
      await database.close()
      await server.stop()
    }
  }
}
