/** The file: what its tables look like, and whose it is. */
import type { FileKind } from '@cofc/sqlite-file'
import type { DatabaseSync } from 'node:sqlite'

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
/** A rebuild that was ended in the middle is known again. Shadows of before are of none, and are built anew. */
const withRuns = `
  create table runs (
    table_name text primary key,
    version integer not null,
    partitions integer not null
  ) strict, without rowid;
`
/** The rows of every checkpoint stand in a table of their own. */
const faultAtEnd = (database: DatabaseSync): string | undefined => {
  const lost = database.prepare(
    "select 1 from checkpoints where not exists (select 1 from sqlite_schema where name = 'rows_' || generation)"
  )
  return lost.get() === undefined ? undefined : 'rows that a checkpoint tells of are missing'
}

export const reportFile: FileKind = {
  name: 'the report store',
  isNot: 'the file holds no reports of this program',
  applicationId,
  steps: [firstSchema, withQuarantine, withoutRowsOfReports, withRuns],
  // Large pages hold several rows each: half the work of writing.
  pageSize: 16_384,
  // A loss of power may cost the last rows together with their mark, and they are folded again. Words never stand here.
  settings: 'pragma synchronous = normal',
  faultAtEnd
}
