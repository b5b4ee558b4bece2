import type { DatabaseSync } from 'node:sqlite'

/** All or nothing: `immediate` to write, `deferred` to read at one moment. */
export const inTransaction = <A>(database: DatabaseSync, kind: 'immediate' | 'deferred', work: () => A): A => {
  database.exec(`begin ${kind}`)
  try {
    const result = work()
    database.exec('commit')
    return result
  } catch (error) {
    if (database.isTransaction) database.exec('rollback')
    throw error
  }
}
