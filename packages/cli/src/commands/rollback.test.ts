/** A report put back as it was before a rebuild, and asked to hold what was recorded: as a person types it. */
import 'reflect-metadata'
import { openSqliteEventStore } from '@cofc/event-store-sqlite'
import { openSqliteReportStore } from '@cofc/report-store-sqlite'
import { isLeft } from 'fp-ts/lib/Either.js'
import { randomUUID } from 'node:crypto'
import { readFileSync, rmSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'
import { type TemporaryFolder, temporaryFolder } from '@cofc/verification'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { main } from '../main.ts'
import { progressLine } from './rebuild.ts'

const application = { type: 'MembershipAppliedFor', membershipType: 'Full', forms: ['joining'], on: '2023-06-01' }

let data: TemporaryFolder
let [out, err] = ['', '']
const record = async (community: string): Promise<string> => {
  const { store, close } = openSqliteEventStore(join(data.path, 'events.db'))
  const event = { ...application, community }
  const appended = await store.append(`membership-${community}`, 0, [
    { id: randomUUID(), type: event.type, data: event, metadata: {} }
  ])()
  await close()
  if (isLeft(appended)) throw new Error(JSON.stringify(appended.left))
  return appended.right.position
}
beforeEach(async () => {
  data = temporaryFolder()
  vi.spyOn(process.stdout, 'write').mockImplementation(text => ((out += String(text)), true))
  vi.spyOn(process.stderr, 'write').mockImplementation(text => ((err += String(text)), true))
  await record('TC-0001')
})
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(data.path, { recursive: true })
})
const cofc = async (...words: ReadonlyArray<string>) => {
  ;[out, err] = ['', '']
  const code = await main(['--data', data.path, ...words])
  return { code, out, err }
}
const rowsOf = async (which: 'live' | 'former') => {
  const { store, close } = openSqliteReportStore(join(data.path, 'reports.db'))
  const set = { table: 'memberships', which } as const
  const [checkpoint, rows] = [await store.checkpoint(set)(), await store.rows(set, ['TC-0001', 'TC-0002'])()]
  close()
  return isLeft(checkpoint) || isLeft(rows) ? expect.unreachable() : { checkpoint: checkpoint.right, rows: rows.right }
}
/** What a wrong program would have folded. */
const spoil = (): void => {
  const database = new DatabaseSync(join(data.path, 'reports.db'))
  const { generation } = database
    .prepare("select generation from checkpoints where table_name = 'memberships' and which = 'live'")
    .get() as { readonly generation: number }
  database.exec(`update rows_${String(generation)} set row = '{"spoilt":true}'`)
  database.close()
}

test('a report goes back to the rows of before a rebuild, up to date, and the rebuilt ones are kept in their place', async () => {
  expect(await cofc('rebuild')).toMatchObject({ code: 0 })
  expect(await cofc('rebuild')).toMatchObject({ code: 0 })
  const good = await rowsOf('former')
  spoil()
  const position = await record('TC-0002')
  expect(await cofc('rollback', 'register')).toMatchObject({
    code: 0,
    out: expect.stringMatching(
      /^register: as it was before the last rebuild, and up to date\. The same rows are read by [a-z-]+, .* and [a-z-]+\n$/
    ) as string
  })
  const live = await rowsOf('live')
  expect(live.checkpoint).toMatchObject({ position })
  expect(live.rows[0]).toEqual(good.rows[0])
  expect(live.rows[1]).toContain('TC-0002')
  expect((await rowsOf('former')).rows[0]).toBe('{"spoilt":true}')
})

test('without a rebuild there is nothing to go back to, nor when what was before is dropped', async () => {
  const nothing = { code: 1, err: expect.stringContaining('there is nothing to go back to') as string }
  expect(await cofc('rollback', 'register')).toMatchObject(nothing)
  expect(await cofc('rollback', 'register', '--drop')).toMatchObject({
    code: 0,
    out: 'register: there were none to drop\n'
  })
  expect(await cofc('rebuild')).toMatchObject({ code: 0 })
  expect(await cofc('rebuild')).toMatchObject({ code: 0 })
  const dropped = 'register: the rows of before the last rebuild are dropped\n'
  expect(await cofc('rollback', 'register', '--drop')).toMatchObject({ code: 0, out: dropped })
  expect(await cofc('rollback', 'register')).toMatchObject(nothing)
})

test('every command that the page on keeping reports shows is done', async () => {
  const page = readFileSync(new URL('../../../../docs/how-to/keep-reports.md', import.meta.url), 'utf8')
  const shown = [...page.matchAll(/^```sh\ncofc (.+)\n```$/gm)].map(([, words = '']) => words.split(' '))
  expect(shown.map(([name]) => name)).toEqual(['rebuild', 'rollback', 'rollback', 'report'])
  await record('TC-0002')
  await cofc('report', 'register')
  for (const words of shown) expect(await cofc(...words), words.join(' ')).toMatchObject({ code: 0 })
})

test('there is no such report', async () => {
  expect(await cofc('rollback', 'everything')).toMatchObject({ code: 2 })
})

test('a report is printed when it holds what was recorded, and else it is told why not', async () => {
  const position = await record('TC-0002')
  const register = ['report', 'register', '--on', '2024-01-31', '--format', 'csv'] as const
  const printed = await cofc(...register)
  expect(printed.code).toBe(0)
  expect(await cofc(...register, '--at-least', position)).toEqual(printed)
  expect(await cofc(...register, '--at-least', '0000000000000099')).toMatchObject({
    ...{ code: 1, out: '' },
    err: expect.stringContaining('nothing is recorded at that position yet') as string
  })
})

test('a rebuild tells how far it is and how long it still takes, as far as it knows', () => {
  const progress = { events: 1_200, position: '', done: null, secondsLeft: null }
  expect(progressLine(progress)).toBe('1200 events')
  expect(progressLine({ ...progress, done: 0.999 })).toBe('1200 events, 99 %')
  expect(progressLine({ ...progress, done: 0.5, secondsLeft: 59 })).toBe('1200 events, 50 %, about 59 s left')
  expect(progressLine({ ...progress, done: 0.5, secondsLeft: 100 })).toBe('1200 events, 50 %, about 2 min left')
})
