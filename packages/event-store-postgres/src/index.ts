/** The event store on PostgreSQL. */
export { openPostgresEventStore, type PostgresEventStore } from './open.ts'
export type { PostgresOptions, ServerState } from './options.ts'
export type { Access } from './schema.ts'
