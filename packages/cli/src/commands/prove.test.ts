/** Rows proved and found to part, as a person types it. */
import 'reflect-metadata'
import { openSqliteEventStore } from '@cofc/event-store-sqlite'
import { isLeft } from 'fp-ts/lib/Either.js'
import { randomUUID } from 'node:crypto'
import { readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'
import { type TemporaryFolder, temporaryFolder } from '@cofc/verification'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { main } from '../main.ts'

let data: TemporaryFolder
let [out, err] = ['', '']
const record = async (community: string): Promise<void> => {
  const { store, close } = openSqliteEventStore(join(data.path, 'events.db'))
  const type = 'MembershipAppliedFor'
  const event = { type, community, membershipType: 'Full', forms: ['joining'], on: '2023-06-01' }
  const appended = await store.append(`membership-${community}`, 0, [
    { id: randomUUID(), type, data: event, metadata: {} }
  ])()
  await close()
  if (isLeft(appended)) throw new Error(JSON.stringify(appended.left))
}
const cofc = async (...words: ReadonlyArray<string>) => {
  ;[out, err] = ['', '']
  const code = await main(['--data', data.path, ...words])
  return { code, out, err }
}
beforeEach(async () => {
  data = temporaryFolder()
  vi.spyOn(process.stdout, 'write').mockImplementation(text => ((out += String(text)), true))
  vi.spyOn(process.stderr, 'write').mockImplementation(text => ((err += String(text)), true))
  await record('TC-0001')
  await record('TC-0002')
  await cofc('report', 'register', '--on', '2023-07-01')
})
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(data.path, { recursive: true })
})
const proofsIn = () => readdirSync(tmpdir()).filter(name => name.startsWith('cofc-proof-'))
/** Somebody changes rows by hand, with a program of their own. */
const byHand = (statement: string): void => {
  const database = new DatabaseSync(join(data.path, 'reports.db'))
  const { generation } = database
    .prepare("select generation from checkpoints where table_name = 'memberships' and which = 'live'")
    .get() as { generation: number }
  database.exec(statement.replace('memberships', `rows_${String(generation)}`))
  database.close()
}

test('rows that are what the history makes of them are proved so, and nothing is left of what was folded again', async () => {
  const before = proofsIn()
  const proved = await cofc('prove', 'register')
  expect(proved).toMatchObject({ code: 0 })
  expect(proved.out).toContain('memberships: 2 rows are what the history makes of them')
  expect((await cofc('prove')).code).toBe(0)
  expect(JSON.parse((await cofc('prove', 'register', '--json')).out)).toContainEqual(
    expect.objectContaining({ table: 'memberships', outcome: 'equal', rows: 2 })
  )
  expect(proofsIn()).toEqual(before)
})
test('a row that was changed by hand is named, with the event that it parts from', async () => {
  byHand(`update memberships set row = replace(row, '2023-06-01', '2020-06-01') where id like '%TC-0002%'`)
  const proved = await cofc('prove', 'register')
  expect(proved.code).toBe(1)
  expect(proved.out).toMatch(/memberships: 1 differ, of 2 rows\n {2}row differs: .*TC-0002: .* differs: it was changed/)
  expect(proved.out).toContain('event 1 of membership-TC-0002 (MembershipAppliedFor)')
})
test('a row that was taken away is named', async () => {
  byHand(`delete from memberships where id like '%TC-0001%'`)
  const proved = await cofc('prove', 'register')
  expect([proved.code, proved.out]).toEqual([
    1,
    expect.stringMatching(
      /row missing: .*TC-0001: event 1 of membership-TC-0001 \(MembershipAppliedFor\) and what follows it/
    )
  ])
})
test('where there are no rows it cannot be told, and a command line that is wrong is told at once', async () => {
  rmSync(join(data.path, 'reports.db'))
  const proved = await cofc('prove', 'register')
  expect([proved.code, proved.out]).toEqual([
    3,
    expect.stringContaining('memberships: cannot tell: there are no rows yet')
  ])
  for (const words of [['--sample', '1'], ['--sample', 'x'], ['nothing']])
    expect((await cofc('prove', ...words)).code).toBe(2)
})
