/**
 * Files of earlier schemas: of the first two, which held rows of reports, nothing is kept, and they can hold those of tables;
 * what the third holds is kept.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openSqliteReportStore } from './index.ts'

let folder = ''
const path = () => join(folder, 'reports.db')
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cofc-migration-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const first = `
  pragma journal_mode = wal;
  create table sets (
    report text not null, which text not null, generation integer not null, version integer not null,
    position text not null, primary key (report, which)
  ) strict, without rowid;
  create table generations (generation integer primary key autoincrement) strict;
  create table rows_1 (key text primary key, row text not null) strict;
  create table rows_2 (key text primary key, row text not null) strict;
  insert into generations values (1), (2);
  insert into sets values ('members', 'live', 1, 3, '7'), ('members', 'shadow 0', 2, 3, '5');
  insert into rows_1 values ('a', '1');
  pragma application_id = ${String(0x43_6f_66_52)};
  pragma user_version = 1;
`
const second = `
  ${first}
  alter table sets add column round integer not null default 0;
  create table quarantine (
    report text not null, which text not null, stream text not null, version integer not null, position text not null,
    type text not null, text text not null, reason text not null, policy text not null,
    primary key (report, which, stream)
  ) strict, without rowid;
  insert into quarantine values ('members', 'live', 's', 1, '5', 'T', '{}', 'r', 'park');
  pragma user_version = 2;
`

test.each([
  ['first', first],
  ['second', second]
])('a file of the %s schema is opened empty, and keeps the rows of tables from then on', async (_, schema) => {
  const old = new DatabaseSync(path())
  old.exec(schema)
  old.close()
  const live = { table: 'members', which: 'live' } as const
  const event = { stream: 's', version: 1, position: '5', type: 'T', text: '{}', reason: 'r', policy: 'park' } as const
  const opened = openSqliteReportStore(path())
  expect(await opened.store.checkpoint(live)()).toEqual({ _tag: 'Right', right: null })
  expect(await opened.store.checkpoint({ table: 'members', which: 'shadow 0' })()).toMatchObject({ right: null })
  expect(await opened.store.quarantined(live)()).toMatchObject({ right: [] })
  const to = { version: 3, position: '7' }
  const advance = { table: 'members', from: null, to, rows: [{ id: 'a', row: '1' }], quarantine: [event] }
  expect(await opened.store.write('live', [advance])()).toMatchObject({ right: [{ ...to, generation: 3, round: 1 }] })
  opened.close()

  const { store: reports, close } = openSqliteReportStore(path())
  expect(await reports.read({ members: 'all' })()).toMatchObject({
    right: { members: { checkpoint: to, rows: [{ id: 'a', row: '1' }] } }
  })
  expect(await reports.quarantined(live)()).toEqual({ _tag: 'Right', right: [event] })
  close()
  const file = new DatabaseSync(path())
  const tables = file.prepare("select name from sqlite_schema where type = 'table' and name glob 'rows_*'").all()
  expect(tables.map(({ name }) => name)).toEqual(['rows_3'])
  file.close()
})

const third = `
  pragma journal_mode = wal;
  create table generations (generation integer primary key autoincrement) strict;
  create table checkpoints (
    table_name text not null, which text not null, generation integer not null, version integer not null,
    position text not null, round integer not null, primary key (table_name, which)
  ) strict, without rowid;
  create table quarantine (
    table_name text not null, which text not null, stream text not null, version integer not null,
    position text not null, type text not null, text text not null, reason text not null, policy text not null,
    primary key (table_name, which, stream)
  ) strict, without rowid;
  create table rows_1 (id text primary key, row text not null) strict;
  create table rows_2 (id text primary key, row text not null) strict;
  insert into generations values (1), (2);
  insert into checkpoints values ('members', 'live', 1, 3, '7', 1), ('members', 'shadow 0', 2, 3, '5', 0);
  insert into quarantine values ('members', 'live', 's', 1, '5', 'T', '{}', 'r', 'park');
  insert into rows_1 values ('a', '1');
  pragma application_id = ${String(0x43_6f_66_52)};
  pragma user_version = 3;
`

test('a file of the third schema keeps its rows, and a rebuild that was begun in it is begun again', async () => {
  const old = new DatabaseSync(path())
  old.exec(third)
  old.close()
  const { store: reports, close } = openSqliteReportStore(path())
  const live = { version: 3, position: '7', generation: 1, round: 1 }
  expect(await reports.read({ members: 'all' })()).toMatchObject({
    right: { members: { checkpoint: live, rows: [{ id: 'a', row: '1' }] } }
  })
  expect(await reports.quarantined({ table: 'members', which: 'live' })()).toMatchObject({ right: [{ stream: 's' }] })
  expect(await reports.run('members')()).toEqual({ _tag: 'Right', right: null })
  const run = { table: 'members', version: 3, partitions: 1 }
  expect(await reports.begin([run])()).toMatchObject({ _tag: 'Right' })
  expect(await reports.checkpoint({ table: 'members', which: 'shadow 0' })()).toMatchObject({ right: null })
  const advance = { table: 'members', from: null, to: { version: 3, position: '8' }, rows: [{ id: 'a', row: '2' }] }
  expect(await reports.write('shadow 0', [advance])()).toMatchObject({ _tag: 'Right' })
  expect(await reports.swap(['members'])()).toMatchObject({ _tag: 'Right' })
  expect(await reports.checkpoint({ table: 'members', which: 'former' })()).toMatchObject({ right: live })
  close()
})
