/** Castore's store on PostgreSQL, as its documentation sets it up. It closes its connections when the process ends. */
import { PostgresEventStorageAdapter } from '@castore/event-storage-adapter-postgres'
import { throughCastore } from './through-castore.mjs'

export const open = async connectionString => {
  const table = { connectionString, tableName: 'castore_events' }
  await PostgresEventStorageAdapter.createEventTable({ ...table, aggregateId: { type: 'VARCHAR', length: 64 } })
  return throughCastore(new PostgresEventStorageAdapter(table))
}
