import type { Advance, Lease } from '@cofc/projections'
import { isLeft, type Either } from 'fp-ts/lib/Either.js'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openPostgresReportStore, type PostgresReportStore } from './index.ts'
import { sharedReportServer, type ReportServer } from './testing/opened.ts'

let server: ReportServer
let one: PostgresReportStore
let other: PostgresReportStore
beforeAll(async () => {
  server = await sharedReportServer()
  one = await openPostgresReportStore(server.connection)
  other = await openPostgresReportStore(server.connection)
})
afterAll(async () => {
  await one.close()
  await other.close()
  await server.stop()
})
beforeEach(() => server.empty())

const got = <A>(answer: Either<unknown, A>): A => {
  if (isLeft(answer)) throw new Error(JSON.stringify(answer.left))
  return answer.right
}
const claimed = async ({ leases }: PostgresReportStore, ...names: ReadonlyArray<string>): Promise<Lease | null> =>
  got(await leases.claim(names)())
const held = async (from: PostgresReportStore, name: string): Promise<Lease> =>
  (await claimed(from, name)) ?? expect.unreachable()
/** The clock of the server is as it is: so the time that a lease has is taken from it. */
const letTimeGoBy = (name: string) =>
  server.ask("update cofc_reports.leases set until = until - interval '31 seconds' where name = $1", [name])
const visits = (position: string): Advance => ({
  table: 'visits',
  from: null,
  to: { version: 1, position },
  rows: [{ id: 'a', row: '1' }]
})

test('one holds a lease at a time, and the next when it is given back', async () => {
  const lease = await held(one, 'follow')
  expect(await claimed(other, 'follow')).toBeNull()
  expect(await claimed(one, 'follow')).toBeNull()
  got(await one.leases.release([lease])())
  expect(await claimed(other, 'follow')).toMatchObject({ name: 'follow', token: String(Number(lease.token) + 1) })
})

test('the first that is free is taken, in the order asked', async () => {
  const names = ['part 2', 'part 0', 'part 1']
  expect([await claimed(one, ...names), await claimed(other, ...names), await claimed(one, ...names)]).toMatchObject(
    names.map(name => ({ name }))
  )
  expect(await claimed(other, ...names)).toBeNull()
})

test('all are taken, or none', async () => {
  const lease = await held(one, 'part 1')
  expect(got(await other.leases.claimAll(['part 0', 'part 1'])())).toBeNull()
  expect(await claimed(other, 'part 0')).toMatchObject({ token: '1' })
  got(await one.leases.release([lease])())
  expect(got(await one.leases.claimAll(['part 1', 'rebuild'])())).toHaveLength(2)
})

test('of many that claim at once one gets each', async () => {
  const names = ['part 0', 'part 1', 'part 2']
  const all = await Promise.all(
    Array.from({ length: 12 }, (_, place) => claimed(place % 2 === 0 ? one : other, ...names))
  )
  expect(all.flatMap(lease => lease?.name ?? []).toSorted()).toEqual(names)
})

test('who says nothing for too long loses it to the next, and cannot hold it any longer', async () => {
  const lease = await held(one, 'follow')
  await letTimeGoBy('follow')
  expect(got(await one.leases.renew([lease])())).toBe(true)
  expect(await claimed(other, 'follow')).toBeNull()
  await letTimeGoBy('follow')
  const next = await held(other, 'follow')
  expect(got(await one.leases.renew([lease])())).toBe(false)
  got(await one.leases.release([lease])())
  expect(await claimed(one, 'follow')).toBeNull()
  expect(got(await other.leases.renew([next])())).toBe(true)
})

test('what is written under a lease renews it, and nothing is written once it is lost', async () => {
  const lease = await held(one, 'follow')
  const mine = one.leases.fenced([lease])
  await letTimeGoBy('follow')
  const [checkpoint = null] = got(await mine.write('live', [visits('1')])())
  expect(await claimed(other, 'follow')).toBeNull()
  await letTimeGoBy('follow')
  const next = await held(other, 'follow')
  const lost = { left: { type: 'ReportStoreUnavailable', reason: 'another worker has taken over, and goes on' } }
  expect(await mine.write('live', [{ ...visits('2'), from: checkpoint }])()).toMatchObject(lost)
  expect(await mine.write('shadow 0', [visits('2')])()).toMatchObject(lost)
  expect(await mine.swap(['visits'])()).toMatchObject(lost)
  expect(await mine.rollBack([])()).toMatchObject(lost)
  expect(await mine.begin([])()).toMatchObject(lost)
  expect(await mine.dropShadows(['visits'])()).toMatchObject(lost)
  expect(await mine.dropFormer(['visits'])()).toMatchObject(lost)
  expect(got(await one.store.checkpoint({ table: 'visits', which: 'live' })())).toEqual(checkpoint)
  const others = other.leases.fenced([next])
  expect(await others.write('live', [{ ...visits('2'), from: checkpoint }])()).toMatchObject({ _tag: 'Right' })
})

test('two that write under one token each: only the last token counts', async () => {
  const lease = await held(one, 'follow')
  got(await one.leases.release([lease])())
  const again = await held(one, 'follow')
  expect(Number(again.token)).toBe(Number(lease.token) + 1)
  expect(isLeft(await one.leases.fenced([lease]).write('live', [visits('1')])())).toBe(true)
  expect(isLeft(await one.leases.fenced([again]).write('live', [visits('1')])())).toBe(false)
})
