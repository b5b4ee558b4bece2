/** A schema of a PostgreSQL database, used only once it is known to be ours and of the version of today. */
export { isPostgres } from './address.ts'
export { attempted, databaseAt, type Ask, type Database, type Row } from './database.ts'
export { damaged, failureFrom, isAnswer, isOfMissingTable, isWorthAnotherTry, type ServerFailure } from './failure.ts'
export { listenOn, type Listener } from './listen.ts'
export { openSchema } from './open-schema.ts'
export type { Need, SchemaKind } from './schema-kind.ts'
