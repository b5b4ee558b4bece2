/** A report store on PostgreSQL: the rows and checkpoints of tables in one schema, reached from several machines. */
import { databaseAt, openSchema } from '@cofc/postgres-schema'
import type { Leases, ReportStore } from '@cofc/projections'
import { randomUUID } from 'node:crypto'
import { dropUnused } from './generation.ts'
import { leasesIn } from './leases.ts'
import { reportSchema } from './schema.ts'
import { storeOn } from './store.ts'

export interface PostgresReportStore {
  readonly store: ReportStore
  readonly leases: Leases
  readonly close: () => Promise<void>
}
export interface PostgresReportOptions {
  /** How long, in seconds, a worker may say nothing before another takes over; 30 when left out. */
  readonly lease?: number
}
const usualLease = 30

/**
 * The reports in the database of this connection string, their schema made when there is none. Fails, with words for an
 * operator, when it cannot be reached, is not ours, was written by a later version, or lacks a right: a matter of starting up.
 */
export const openPostgresReportStore = async (
  connection: string,
  { lease: seconds = usualLease }: PostgresReportOptions = {}
): Promise<PostgresReportStore> => {
  const database = databaseAt(connection)
  try {
    await openSchema(database, reportSchema)
  } catch (error) {
    await database.close()
    throw error
  }
  await dropUnused(database)
  return {
    store: storeOn(database),
    leases: {
      ...leasesIn(database, { owner: randomUUID(), seconds }),
      fenced: leases => storeOn(database, { leases, seconds })
    },
    close: database.close
  }
}
