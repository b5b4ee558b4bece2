/** The file: what its tables look like, and whose it is. */
import type { FileKind } from '@cofc/sqlite-file'

/** "CofL" in ASCII: tells our files from those of other programs. */
const applicationId = 0x43_6f_66_4c

const tables = `
  create table extent (
    one integer primary key check (one = 1), size integer not null, position text not null
  ) strict, without rowid;
  insert into extent (one, size, position) values (1, 0, '');
  create table tiles (
    level integer not null, tile integer not null, hashes blob not null, primary key (level, tile)
  ) strict, without rowid;
  create table heads (
    stream text primary key, version integer not null, leaf blob not null, has_links integer not null
  ) strict, without rowid;
  create table checkpoints (size integer primary key, position text not null, note text not null) strict;
  pragma application_id = ${String(applicationId)};
`

/** What a log states besides: its keys, and what the heads of all streams were. */
const statements = `
  create table statements (
    kind text not null, size integer not null, text text not null, primary key (kind, size)
  ) strict, without rowid;
`

export const logFile: FileKind = {
  name: 'the log',
  isNot: 'the file is no log of this program',
  applicationId,
  steps: [tables, statements],
  // A checkpoint that was shown must be there after a loss of power: nobody may sign another of its size.
  settings: 'pragma synchronous = full'
}
