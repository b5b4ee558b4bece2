/** The file: what its tables look like, and whose it is. */
import type { FileKind } from '@cofc/sqlite-file'
import { makeSums } from './sums.ts'

/** "CofA" in ASCII: tells our files from those of other programs. */
const applicationId = 0x43_6f_66_41

const requests = `
  create table requests (id text primary key, digest text not null, claimed_at text not null, answer text)
    strict, without rowid;
  pragma application_id = ${applicationId};
`

const grants = `
  create table grants (id text primary key, issuer text not null, subject text not null, role text not null, own text,
    at text not null, revoked_at text, unique (issuer, subject)) strict;
  create table api_keys (id text primary key, digest text not null, role text not null, own text, at text not null,
    expires_at text not null, revoked_at text) strict;
`

const denials = `
  create table denials (hour text, subject text, route text, command text, community text, reason text,
    "from" text not null, until text not null, times integer not null,
    primary key (hour, subject, route, command, community, reason)) strict, without rowid;
  create index denials_until on denials (until);
`

/** Who is signed in is known by the digest of what their browser holds. */
const sessions = `
  create table sessions (digest text primary key, issuer text not null, subject text not null, begun_at text not null,
    used_at text not null) strict, without rowid;
`

/** What people were typing, by the key of the form. */
const drafts = `
  create table drafts (id text primary key, subject text not null, address text not null, about text, cycle text,
    at text not null, typed text) strict, without rowid;
  create index drafts_subject on drafts (subject, at);
  create index drafts_at on drafts (at);
`

/** What people write who want to join, by the digest of its secret link. */
const joiningForms = `
  create table joining_forms (link text primary key, reference text not null unique, kind text not null,
    begun_at text not null, saved_at text not null, handed_in_at text, parts text not null, settled_at text,
    settled_as text, community text) strict, without rowid;
`

/** Why one was declined, for whoever applied. */
const reasons = 'alter table joining_forms add column reason text;'

export const accessFile: FileKind = {
  name: 'the access store',
  isNot: 'the file is no access store of this program',
  applicationId,
  steps: [requests, grants, denials, sessions, makeSums, drafts, joiningForms, reasons],
  // A machine that loses its power may lose the last entries: a command is known by its stream as well, so it is done once
  // all the same.
  settings: 'pragma synchronous = normal; pragma secure_delete = on'
}
