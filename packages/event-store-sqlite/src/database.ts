/** The file: how it is opened, whose it is, and how it is brought to the schema of today. */
import { DatabaseSync } from 'node:sqlite'
import { failureFrom, isOfSqlite } from './failure.ts'
import { applicationId, migrations } from './migrations.ts'
import type { Settings } from './options.ts'

/**
 * Throws when the file is not ours or cannot be opened: a matter of starting up, not of running. What SQLite says is the
 * error's cause, as a failure of the port.
 */
export const openDatabase = (path: string, settings: Settings, steps = migrations): DatabaseSync => {
  try {
    return prepared(new DatabaseSync(path), path, { ...settings, steps })
  } catch (error) {
    if (!isOfSqlite(error)) throw error
    const cause = failureFrom(error)
    throw new Error(`the event store cannot be opened: ${cause.reason}`, { cause })
  }
}

interface Preparing extends Settings {
  readonly steps: ReadonlyArray<string>
}
const prepared = (database: DatabaseSync, path: string, { durability, patience, steps }: Preparing) => {
  try {
    // While nothing else runs SQLite itself may wait. Later it would hold up the whole thread.
    database.exec(`pragma busy_timeout = ${patience}`)
    expectOurs(database, steps.length)
    // A database without a name has no log beside it; a journal in memory can still be rolled back.
    database.exec(`pragma journal_mode = ${path === '' ? 'memory' : 'wal'}`)
    database.exec(`pragma synchronous = ${durability === 'full' ? 'full' : 'off'}`)
    migrate(database, steps)
    database.exec('pragma busy_timeout = 0')
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

const expectOurs = (database: DatabaseSync, known: number) => {
  const version = pragma(database, 'user_version')
  const isNew = version === 0 && database.prepare('select 1 from sqlite_schema').get() === undefined
  if (isNew) return
  if (pragma(database, 'application_id') !== applicationId || version < 1)
    throw new Error('the file is no event store of this program')
  if (version > known)
    throw new Error(
      `the event store was written by a later version of this program (schema ${version}, known ${known})`
    )
}

/** One transaction a step: cut off anywhere, the file is of one schema or of the next. */
const migrate = (database: DatabaseSync, steps: ReadonlyArray<string>) => {
  while (pragma(database, 'user_version') < steps.length) {
    database.exec('begin immediate')
    try {
      // Another process may have taken the step since we looked.
      const version = pragma(database, 'user_version')
      const step = steps[version]
      if (step !== undefined) database.exec(`${step}; pragma user_version = ${version + 1}`)
      database.exec('commit')
    } catch (error) {
      if (database.isTransaction) database.exec('rollback')
      throw error
    }
  }
}

export const pragma = (database: DatabaseSync, name: string): number =>
  Number(Object.values(database.prepare(`pragma ${name}`).get() ?? {})[0])
