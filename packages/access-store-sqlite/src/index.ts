/** The embedded access store: one file. */
export { openSqliteAccessStore, type SqliteAccessStore } from './open.ts'
export { withoutSessions } from './without-sessions.ts'
