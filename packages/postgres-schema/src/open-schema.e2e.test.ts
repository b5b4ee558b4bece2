import { startPostgres, type Postgres } from '@cofc/postgres-for-tests'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { databaseAt, openSchema, type SchemaKind } from './index.ts'

const first: SchemaKind = {
  schema: 'notebook',
  name: 'the notebook',
  isNot: 'the schema is no notebook',
  steps: ['create table notebook.notes (text text not null)'],
  tables: { notes: 'text text' }
}
const second: SchemaKind = {
  ...first,
  steps: [...first.steps, 'alter table notebook.notes add column page int'],
  tables: { notes: 'text text, page integer' }
}
let server: Postgres
beforeAll(async () => {
  server = await startPostgres()
  await server.ask("create role guest login password 'guest'")
})
afterAll(() => server.stop())

const open = async (connection: string, kind: SchemaKind): Promise<void> => {
  const database = databaseAt(connection)
  try {
    await openSchema(database, kind)
  } finally {
    await database.close()
  }
}
const ask = async (connection: string, text: string) => {
  const database = databaseAt(connection)
  const rows = await database.ask(text)
  await database.close()
  return rows
}
const asGuest = (connection: string): string => connection.replace(/\/\/[^@]*@/, '//guest:guest@')

test('of several that start at once one takes the steps', async () => {
  const connection = await server.newDatabase()
  await Promise.all(Array.from({ length: 5 }, () => open(connection, second)))
  expect(await ask(connection, 'select number from notebook.migrations order by number')).toEqual([
    { number: 1 },
    { number: 2 }
  ])
})

test('one that waited until another had made the schema does not make it again', async () => {
  const connection = await server.newDatabase()
  const other = databaseAt(connection)
  let opening: Promise<void> | undefined
  await other.writing(async say => {
    await say('select pg_advisory_xact_lock(hashtextextended($1, 0))', ['notebook'])
    opening = open(connection, first)
    const waiting = async () =>
      (await server.ask("select from pg_locks where locktype = 'advisory' and not granted")).length
    await expect.poll(waiting).toBe(1)
    await say('create schema notebook')
  })
  await opening
  await other.close()
})

test('a schema of before is brought to today, and one of a later version is refused', async () => {
  const connection = await server.newDatabase()
  await open(connection, first)
  await ask(connection, "insert into notebook.notes values ('kept')")
  await open(connection, second)
  expect(await ask(connection, 'select * from notebook.notes')).toEqual([{ text: 'kept', page: null }])
  await expect(open(connection, first)).rejects.toThrow(
    'the notebook cannot be opened: it was written by a later version of this program (schema 2, known 1)'
  )
})

test('a schema of another program is refused, and so is one that somebody changed', async () => {
  const connection = await server.newDatabase()
  await ask(connection, 'create schema notebook create table other (x int)')
  await expect(open(connection, first)).rejects.toThrow('the schema is no notebook')
  const changed = await server.newDatabase()
  await open(changed, first)
  await ask(changed, 'alter table notebook.notes drop column text')
  await expect(open(changed, first)).rejects.toThrow('its tables are not as they were made')
})

test('who lacks a right is told the grant that helps, and it does', async () => {
  const connection = await server.newDatabase()
  const helped = async (says: RegExp): Promise<void> => {
    const refused = await open(asGuest(connection), first).then(
      () => '',
      (error: unknown) => String(error)
    )
    expect(refused).toMatch(says)
    await ask(connection, /"(grant .*?)"(?:,|$)/.exec(refused)?.[1] ?? '')
  }
  await helped(/the schema notebook is missing, and this user may not make it/)
  await open(asGuest(connection), first)
  const others = await server.newDatabase()
  await open(others, first)
  await expect(open(asGuest(others), first)).rejects.toThrow(
    'this user may not use the schema notebook: "grant usage, create on schema notebook to "guest""'
  )
  await ask(others, 'grant usage, create on schema notebook to guest')
  await expect(open(asGuest(others), first)).rejects.toThrow('the tables in notebook belong to owner')
  await ask(others, 'grant owner to guest')
  await open(asGuest(others), first)
})

test('a server that cannot be reached, or lets nobody in, is told without a word of how we came', async () => {
  const connection = await server.newDatabase()
  const wrong = connection.replace(/:[^:@]*@/, ':a-secret@')
  await expect(open(wrong, first)).rejects.toThrow(
    'the notebook cannot be opened: the server does not let this user in'
  )
  await expect(open('postgres://owner:a-secret@127.0.0.1:1/x', first)).rejects.toThrow(
    'the notebook cannot be opened: the server cannot be reached'
  )
})

test('what others got in the way of is done again', async () => {
  const connection = await server.newDatabase()
  await ask(connection, 'create table counted as select 0 as many')
  const database = databaseAt(connection)
  const { attempted } = await import('./index.ts')
  const add = () =>
    attempted(String)(() =>
      database.writing(async within => {
        await within('set transaction isolation level repeatable read')
        await within('update counted set many = many + 1')
      })
    )
  const added = await Promise.all([add(), add()])
  expect(added.map(({ _tag }) => _tag)).toEqual(['Right', 'Right'])
  expect(await database.ask('select many from counted')).toEqual([{ many: 2 }])
  await database.close()
})
