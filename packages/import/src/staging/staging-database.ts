/**
 * Where an import lays things down between reading and writing: a database on disk that no folder lists. It is gone with
 * the process, however that ends, so that no words stay behind.
 */
import { DatabaseSync } from 'node:sqlite'

const schema = `
  create table rows (
    file text not null, key text not null, line integer not null, cells text not null, refused integer,
    primary key (file, key)
  ) strict, without rowid;
  create table subjects (kind text not null, name text not null, primary key (kind, name)) strict, without rowid;
  create table steps (
    number integer primary key, date text not null, stage integer not null, line integer not null, body text not null
  ) strict;
  create table days_given (
    name text primary key, day text not null, file text, line integer, cell text,
    giver text not null, part text not null, holds text not null
  ) strict, without rowid;
  create index days_given_by_part on days_given (part);
  create index days_given_by_cell on days_given (file, line, cell);
  create table days_needed (
    name text not null, day text not null, file text not null, line integer not null, cell text not null,
    part text not null, holds text not null, primary key (name, file, line, cell, part)
  ) strict, without rowid;
  create index days_needed_by_cell on days_needed (file, line, cell);
  create index days_needed_by_part on days_needed (part);
  create table refusals (
    number integer primary key, file text not null, line integer, column text, value text, rule text not null,
    says text not null, root integer, run integer not null
  ) strict;
  create index refusals_by_root on refusals (root, file, line);
  create table leaning (refusal integer not null, name text not null) strict;
  create index leaning_by_refusal on leaning (refusal);
  create table differences (
    number integer primary key, file text not null, line integer not null, column text not null, was text, is_now text,
    rule text, says text, unique (file, line, column)
  ) strict;
  create table left_out (part text primary key, refusal integer not null) strict, without rowid;
  create table row_states (
    file text not null, line integer not null, planned integer not null, taken integer not null, written integer not null,
    primary key (file, line)
  ) strict, without rowid;
  create table held (name text primary key, refusal integer not null) strict, without rowid;
  create table too_late (name text primary key) strict, without rowid;
  create table broken (name text primary key, refusal integer not null) strict, without rowid;
  create table accepted (part text primary key) strict, without rowid;
  create table finding_numbers (part text primary key, number integer not null) strict, without rowid;
  create table private_words (commitment text primary key, words text not null) strict, without rowid;
`

export const openStagingDatabase = (): DatabaseSync => {
  const database = new DatabaseSync('')
  database.exec('pragma journal_mode = off; pragma synchronous = off; pragma cache_size = -16384')
  database.exec(schema)
  // Never committed: no other process reads it, and it is thrown away.
  database.exec('begin')
  return database
}
