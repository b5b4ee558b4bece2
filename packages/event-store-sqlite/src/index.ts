/** The embedded event store, on node:sqlite. */
export { backupDatabase } from './backup.ts'
export { openSqliteEventStore, type SqliteEventStore } from './open.ts'
export type { SqliteOptions } from './options.ts'
