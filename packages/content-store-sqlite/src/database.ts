/** The file: what its tables look like, and whose it is. */
import { pragma, type FileKind } from '@cofc/sqlite-file'
import type { DatabaseSync } from 'node:sqlite'

/** "CofW" in ASCII: tells our files from those of other programs. */
const applicationId = 0x43_6f_66_57

/** Files of the first two schemas were given what lacked whenever they were opened. */
const tables = `
  create table if not exists pieces (
    commitment text primary key, command text not null, field text not null, subject text not null, cycle text,
    length integer not null, salt text, words text, brought_at text not null, pending integer not null
  ) strict, without rowid;
  create index if not exists pieces_by_command on pieces (command, field);
  create index if not exists pieces_by_subject on pieces (subject, cycle);
  create index if not exists pieces_pending on pieces (brought_at) where pending = 1;
  create table if not exists code_keys (cycle text primary key, key text not null) strict, without rowid;
  create table if not exists checkpoints (follower text primary key, position text not null) strict, without rowid;
`
/** The first schema knew whom words are about by the id alone. */
const subjectsByKind = `
  update pieces set subject = case field when 'privateFacts' then 'reviewer ' else 'community ' end || subject
    where subject <> 'network';
`
const marked = `${tables} pragma application_id = ${applicationId};`

/** Reports as they were issued, since the fourth schema. */
const issues = 'create table if not exists issues (sha256 text primary key, text text not null) strict, without rowid;'

/** Whom a piece is about besides its subject, since the fifth schema. */
const alsoAbout = `
  create table if not exists also_about (
    subject text not null, commitment text not null, primary key (subject, commitment)
  ) strict, without rowid;
  create index if not exists also_about_by_piece on also_about (commitment);
`

/** Whom an erased piece was about besides is erased with it; until the sixth schema it stayed. */
export const forgetAbout =
  'delete from also_about where commitment in (select commitment from pieces where words is null)'

/** Files with the words that describe them, since the seventh schema. */
const files = `
  create table if not exists files (commitment text primary key, name text not null, bytes blob not null) strict;
`
/** A file goes with its words. */
export const forgetFiles =
  'delete from files where commitment not in (select commitment from pieces where words is not null)'

/** The first two schemas had no mark. */
const lastWithoutMark = 2
const isUnmarked = (database: DatabaseSync): boolean =>
  pragma(database, 'application_id') === 0 &&
  pragma(database, 'user_version') <= lastWithoutMark &&
  database.prepare("select 1 from pragma_table_info('pieces') where name = 'commitment'").get() !== undefined

export const contentFile: FileKind = {
  name: 'the content store',
  isNot: 'the file is no content store of this program',
  applicationId,
  isUnmarked,
  steps: [tables, subjectsByKind, marked, issues, alsoAbout, forgetAbout, files],
  settings: 'pragma synchronous = full; pragma secure_delete = on'
}
