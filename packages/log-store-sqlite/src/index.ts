/** The log of a history in one file: what is made again from the history, and checkpoints, which nobody can make again. */
export { openSqliteLogStore, type SqliteLogStore } from './open.ts'
export { openSqliteWitness, type SqliteWitness } from './witness.ts'
