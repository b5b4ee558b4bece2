/** The file: how it is opened, what its tables look like, and whose it is. */
import { DatabaseSync } from 'node:sqlite'

/** "CofR" in ASCII: tells our files from those of other programs. */
const applicationId = 0x43_6f_66_52

/** The rows of each generation stand in a table of their own, so that a whole generation goes at once. */
const firstSchema = `
  create table sets (
    report text not null,
    which text not null,
    generation integer not null,
    version integer not null,
    position text not null,
    primary key (report, which)
  ) strict, without rowid;
  create table generations (generation integer primary key autoincrement) strict;
  pragma application_id = ${String(applicationId)};
`
/** What could not be read is kept beside the rows, and a mark counts how often that was written. */
const withQuarantine = `
  alter table sets add column round integer not null default 0;
  create table quarantine (
    report text not null,
    which text not null,
    stream text not null,
    version integer not null,
    position text not null,
    type text not null,
    text text not null,
    reason text not null,
    policy text not null,
    primary key (report, which, stream)
  ) strict, without rowid;
`
/**
 * Rows are of tables that several reports read. Those of earlier versions were of reports: they are folded again from the
 * history, which has all that was in them.
 */
const ofTables = `
  drop table sets;
  drop table quarantine;
  create table checkpoints (
    table_name text not null,
    which text not null,
    generation integer not null,
    version integer not null,
    position text not null,
    round integer not null,
    primary key (table_name, which)
  ) strict, without rowid;
  create table quarantine (
    table_name text not null,
    which text not null,
    stream text not null,
    version integer not null,
    position text not null,
    type text not null,
    text text not null,
    reason text not null,
    policy text not null,
    primary key (table_name, which, stream)
  ) strict, without rowid;
`
const withoutRowsOfReports = (database: DatabaseSync): void => {
  const rows = database.prepare("select name from sqlite_schema where type = 'table' and name glob 'rows_*'")
  for (const { name } of rows.all()) database.exec(`drop table ${String(name)}`)
  database.exec(ofTables)
}
/** Each leads from one version of the schema to the next. */
const steps: ReadonlyArray<(database: DatabaseSync) => void> = [
  database => database.exec(firstSchema),
  database => database.exec(withQuarantine),
  withoutRowsOfReports
]
const schemaVersion = steps.length
const pragma = (database: DatabaseSync, name: string): unknown =>
  Object.values(database.prepare(`pragma ${name}`).get() ?? {})[0]

const expectOurs = (database: DatabaseSync): void => {
  const version = Number(pragma(database, 'user_version'))
  const isNew = version === 0 && database.prepare('select 1 from sqlite_schema').get() === undefined
  if (!isNew && pragma(database, 'application_id') !== applicationId)
    throw new Error('the file holds no reports of this program')
  if (version > schemaVersion)
    throw new Error(
      `the reports were written by a later version of this program (schema ${String(version)}, known ${String(schemaVersion)})`
    )
}
const makeSchema = (database: DatabaseSync): void => {
  if (pragma(database, 'user_version') === schemaVersion) return
  database.exec('begin immediate')
  // Another process may have made it since we looked.
  for (const step of steps.slice(Number(pragma(database, 'user_version')))) step(database)
  database.exec(`pragma user_version = ${String(schemaVersion)}`)
  database.exec('commit')
}

/** Throws when the file cannot be opened, is not ours, or was written by a later version: a matter of starting up. */
export const openDatabase = (path: string): DatabaseSync => {
  const database = new DatabaseSync(path)
  try {
    // While nothing else runs SQLite itself may wait. Later it would hold up the whole thread.
    database.exec('pragma busy_timeout = 5000')
    expectOurs(database)
    // Large pages hold several rows each: half the work of writing. They must be asked for before the file is made.
    database.exec('pragma page_size = 16384')
    // A loss of power may cost the last rows together with their mark, and they are folded again. Words never stand here.
    database.exec('pragma journal_mode = wal; pragma synchronous = normal')
    makeSchema(database)
    database.exec('pragma busy_timeout = 0')
    return database
  } catch (error) {
    database.close()
    throw error
  }
}
