import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { pragma } from '@cofc/sqlite-file'
import { openDatabase } from './database.ts'
import { migrations } from './migrations.ts'
import { onFile, openSqliteEventStore } from './open.ts'
import { settingsFrom } from './options.ts'
import { answer, event, eventsIn, followedToEnd, newFile, removeFiles } from './testing/files.ts'

removeFiles()
const settings = settingsFrom({})

/** As the first version wrote it. It is kept here as it was, whatever becomes of the schema. */
const schema1 = `
  pragma journal_mode = wal;
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
  pragma application_id = 1131374147;
  pragma user_version = 1;
  insert into events (stream, version, id, type, data, metadata) values
    ('a', 1, '6f2c1c7e-3d0b-4c55-8f0e-0a3f5d1b2c4d', 'Noted', '{"said":"well"}', '{"role":"import"}'),
    ('a', 2, '0b0c2f0e-54a5-4c33-9c0e-3b6a6f0b7d11', 'Noted', '{"said":"again"}', '{"role":"import"}');
`
const fileOfSchema1 = () => {
  const path = newFile()
  const database = new DatabaseSync(path)
  database.exec(schema1)
  database.close()
  return path
}
const withOneMore = [...migrations, `alter table events add column noted text; create table marks (name text) strict`]

test('a file of schema 1 is read and written today', async () => {
  const { store, checkIntegrity, close } = openSqliteEventStore(fileOfSchema1())
  expect((await answer(store.read('a'))).events).toMatchObject([
    { version: 1, position: '0000000000000001', data: { said: 'well' }, metadata: { role: 'import' } },
    { version: 2, position: '0000000000000002', data: { said: 'again' } }
  ])
  expect(await answer(store.append('a', 2, [event()]))).toEqual({ version: 3, position: '0000000000000003' })
  await answer(checkIntegrity)
  await close()
})

test('a file that is made today has the schema that leads from schema 1', () => {
  const [made, old] = [newFile(), fileOfSchema1()].map(path => openDatabase(path, settings).database)
  const tables = (database?: DatabaseSync) =>
    database?.prepare('select name, sql from sqlite_schema order by name').all()
  const plain = (rows: unknown) => JSON.stringify(rows).replaceAll(/(\\n|\s)+/g, ' ')
  expect(plain(tables(made))).toBe(plain(tables(old)))
  for (const database of [made, old]) database?.close()
})

test('a step is taken once, keeps every event, and a program that does not know it refuses the file', async () => {
  const path = fileOfSchema1()
  for (let times = 0; times < 2; times++) {
    const { store, close } = onFile(openDatabase(path, settings, withOneMore), settings)
    expect(eventsIn(await followedToEnd(store))).toHaveLength(2 + times)
    await answer(store.append('b', times, [event()]))
    await close()
  }
  expect(() => openSqliteEventStore(path)).toThrow('written by a later version of this program (schema 2, known 1)')
})

test('a step that fails half-way leaves the schema before it, with every event', async () => {
  const path = fileOfSchema1()
  const broken = [...migrations, 'create table marks (name text) strict; insert into nowhere values (1)']
  expect(() => openDatabase(path, settings, broken)).toThrow('its tables are not as they were made')
  const file = openDatabase(path, settings)
  const { database } = file
  expect(pragma(database, 'user_version')).toBe(1)
  expect(database.prepare("select 1 from sqlite_schema where name = 'marks'").get()).toBeUndefined()
  const { store, close } = onFile(file, settings)
  expect(eventsIn(await followedToEnd(store))).toHaveLength(2)
  await close()
})

test('steps are taken in order, each from where the file stands', () => {
  const path = newFile()
  const steps = [...withOneMore, "insert into marks values ('third')"]
  const { database } = openDatabase(path, settings, steps)
  expect(pragma(database, 'user_version')).toBe(3)
  expect(database.prepare('select name from marks').get()).toEqual({ name: 'third' })
  database.close()
})
