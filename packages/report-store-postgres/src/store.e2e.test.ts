import type { Advance, ReportStoreFailure } from '@cofc/projections'
import { isLeft, type Either } from 'fp-ts/lib/Either.js'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { readFileSync } from 'node:fs'
import { openPostgresReportStore, type PostgresReportStore } from './index.ts'
import { reportServer, type ReportServer } from './testing/opened.ts'

let server: ReportServer
let reports: PostgresReportStore
beforeAll(async () => {
  server = await reportServer()
  reports = await openPostgresReportStore(server.connection)
})
afterAll(async () => {
  await reports.close()
  await server.stop()
})
beforeEach(() => server.empty())

const got = <A>(answer: Either<unknown, A>): A => {
  if (isLeft(answer)) throw new Error(JSON.stringify(answer.left))
  return answer.right
}
const live = { table: 'visits', which: 'live' } as const
const visits = (rows: ReadonlyArray<readonly [string, unknown]>, more: Partial<Advance> = {}): Advance => ({
  table: 'visits',
  from: null,
  to: { version: 1, position: '1' },
  rows: rows.map(([id, row]) => ({ id, row: JSON.stringify(row) })),
  ...more
})
const write = async (...advances: ReadonlyArray<Advance>) => got(await reports.store.write('live', advances)())
const unavailable = (reason: string): Either<ReportStoreFailure, never> => ({
  _tag: 'Left',
  left: { type: 'ReportStoreUnavailable', reason }
})

test('a row that is no JSON any more is told, whether it is read or folded on', async () => {
  const [checkpoint] = await write(
    visits([
      ['a', 1],
      ['b', 2]
    ])
  )
  await server.ask(`update cofc_reports.rows_${String(checkpoint?.generation)} set "row" = '{"cut' where id = 'a'`)
  const damaged = { left: { type: 'ReportStoreCorrupt', reason: 'a row is no JSON' } }
  expect(await reports.store.read({ visits: 'all' })()).toMatchObject(damaged)
  expect(await reports.store.rows(live, ['a'])()).toMatchObject(damaged)
  expect(got(await reports.store.rows(live, ['b'])())).toEqual(['2'])
})

test('what could not be read is kept as it was, also where text may not hold it', async () => {
  const event = {
    ...{ stream: 's', version: 1, position: '1', type: 'T', policy: 'park' as const },
    ...{ text: '{"odd":"\u0000 \ud800"}', reason: 'at \u0000: \udfff' }
  }
  await write(visits([], { quarantine: [event] }))
  expect(got(await reports.store.quarantined(live)())).toEqual([event])
})

test('rows of several megabytes, and many of them, come back to the letter', async () => {
  const rows = [
    ...[1, 2, 3].map(count => [`large ${String(count)}`, 'é\u0000"\\'.repeat(count * 300_000)] as const),
    ...Array.from({ length: 9_000 }, (_, place) => [`small ${String(place).padStart(4, '0')}`, { place }] as const)
  ]
  const advance = visits(rows)
  await write(advance)
  expect(got(await reports.store.read({ visits: 'all' })())['visits']?.rows).toEqual(advance.rows)
})

test('the same id twice in one writing is the last of them', async () => {
  await write(
    visits([
      ['a', 1],
      ['a', 2]
    ])
  )
  expect(got(await reports.store.rows(live, ['a'])())).toEqual(['2'])
})

test('a row that is no JSON, for it holds the sign that stands between rows, is refused, and no other is written', async () => {
  const rows = [
    { id: 'a', row: '1\u001e2' },
    { id: 'b', row: '3' }
  ]
  expect(isLeft(await reports.store.write('live', [{ ...visits([]), rows }])())).toBe(true)
  expect(got(await reports.store.rows(live, ['a', 'b'])())).toEqual([null, null])
})

test('what nobody can ask for any more is dropped, though not while it is read', async () => {
  const tables = async () =>
    (await server.ask("select relname from pg_class where relname like 'rows\\_%' and relkind = 'r'")).length
  await write(visits([['a', 1]]))
  const rebuild = async () => {
    got(await reports.store.write('shadow 0', [visits([['a', 2]])])())
    got(await reports.store.swap(['visits'])())
  }
  await rebuild()
  await rebuild()
  await rebuild()
  expect(await tables()).toBe(2)
  got(await reports.store.dropFormer(['visits'])())
  expect(await tables()).toBe(1)
})

test('a server that is away is told, and used again when it is back', async () => {
  await write(visits([['a', 1]]))
  server.server.kill()
  const failed = async () => {
    const away = await reports.store.read({ visits: 'all' })()
    return isLeft(away) ? away.left.type : null
  }
  await expect.poll(failed).toBe('ReportStoreUnavailable')
  await server.server.start()
  await expect.poll(async () => (await reports.store.rows(live, ['a'])())._tag).toBe('Right')
  expect(got(await reports.store.rows(live, ['a'])())).toEqual(['1'])
})

test('a server that lets nobody write, as a replica does, answers who reads', async () => {
  await write(visits([['a', 1]]))
  const database = new URL(server.connection).pathname.slice(1)
  await server.ask(`alter database ${database} set default_transaction_read_only = on`)
  const replica = await openPostgresReportStore(server.connection)
  expect(await replica.store.write('live', [visits([['a', 2]])])()).toEqual(
    unavailable('the server lets nobody write, as a replica does')
  )
  expect(got(await replica.store.rows(live, ['a'])())).toEqual(['1'])
  await replica.close()
  await server.server.ask(`alter database ${database} reset default_transaction_read_only`)
})

test('one who holds a lock too long keeps nobody waiting for ever', async () => {
  const [checkpoint = null] = await write(visits([['a', 1]]))
  const { databaseAt } = await import('@cofc/postgres-schema')
  const holder = databaseAt(server.connection)
  await holder.writing(async ask => {
    await ask('select from cofc_reports.checkpoints for update')
    const waited = await reports.store.write('live', [visits([['a', 2]], { from: checkpoint })])()
    expect(waited).toEqual(unavailable('another process holds what is needed: try again when it has finished'))
  })
  await holder.close()
})

test('the role that the package makes may do all that is done, and no more than it needs', async () => {
  const connection = await server.server.newDatabase()
  const database = new URL(connection).pathname.slice(1)
  const { databaseAt } = await import('@cofc/postgres-schema')
  const owner = databaseAt(connection)
  await owner.ask(readFileSync(new URL('../sql/roles.sql', import.meta.url), 'utf8'))
  await owner.ask("alter role cofc_reports password 'of-the-role'")
  const asRole = new URL(connection)
  asRole.username = 'cofc_reports'
  asRole.password = 'of-the-role'
  const { store, leases, close } = await openPostgresReportStore(asRole.href)
  got(await store.write('live', [visits([['a', 1]])])())
  got(await store.write('shadow 0', [visits([['a', 2]])])())
  got(await store.swap(['visits'])())
  got(await store.dropFormer(['visits'])())
  expect(got(await leases.claim(['follow'])())).not.toBeNull()
  expect(got(await store.rows(live, ['a'])())).toEqual(['2'])
  await close()
  const role = databaseAt(asRole.href)
  await expect(role.ask('create schema others')).rejects.toThrow(`permission denied for database ${database}`)
  await role.close()
  await owner.close()
})
