/** The file: how it is opened, what its table looks like, and whose it is. */
import { DatabaseSync } from 'node:sqlite'
import type { Settings } from './options.ts'

const schemaVersion = 1
/** "CofC" in ASCII: tells our files from those of other programs. */
const applicationId = 0x43_6f_66_43

const schema = `
  create table events (
    position integer primary key,
    stream text not null,
    version integer not null,
    id text not null,
    type text not null,
    data text not null,
    metadata text not null
  ) strict;
  create unique index events_by_stream on events (stream, version);
  pragma application_id = ${applicationId};
  pragma user_version = ${schemaVersion};
`

/** Throws when the file is not ours or cannot be opened: a matter of starting up, not of running. */
export const openDatabase = (path: string, { durability, patience }: Settings): DatabaseSync => {
  const database = new DatabaseSync(path)
  try {
    // While nothing else runs SQLite itself may wait. Later it would hold up the whole thread.
    database.exec(`pragma busy_timeout = ${patience}`)
    expectOurs(database)
    // A database without a name has no log beside it; a journal in memory can still be rolled back.
    database.exec(`pragma journal_mode = ${path === '' ? 'memory' : 'wal'}`)
    database.exec(`pragma synchronous = ${durability === 'full' ? 'full' : 'off'}`)
    makeSchema(database)
    database.exec('pragma busy_timeout = 0')
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

const expectOurs = (database: DatabaseSync) => {
  const version = pragma(database, 'user_version')
  const isNew = version === 0 && database.prepare('select 1 from sqlite_schema').get() === undefined
  if (isNew) return
  if (pragma(database, 'application_id') !== applicationId)
    throw new Error('the file is no event store of this program')
  if (version > schemaVersion)
    throw new Error(
      `the event store was written by a later version of this program (schema ${version}, known ${schemaVersion})`
    )
}
const makeSchema = (database: DatabaseSync) => {
  if (pragma(database, 'user_version') === schemaVersion) return
  database.exec('begin immediate')
  // Another process may have made it since we looked.
  if (pragma(database, 'user_version') === 0) database.exec(schema)
  database.exec('commit')
}

export const pragma = (database: DatabaseSync, name: string): number =>
  Number(Object.values(database.prepare(`pragma ${name}`).get() ?? {})[0])
