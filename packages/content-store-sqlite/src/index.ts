/** The embedded content store: one file, rewritten whole when words are erased. */
export { openSqliteContentStore, type SqliteContentStore } from './open.ts'
