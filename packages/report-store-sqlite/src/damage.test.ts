import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { isLeft, type Either } from 'fp-ts/lib/Either.js'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import type { ReportStore, ReportStoreFailure } from '@cofc/projections'
import { openSqliteReportStore } from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'cofc-damage-'))
afterAll(() => rmSync(folder, { recursive: true }))

const rows = Array.from({ length: 200 }, (_, number) => ({
  id: `TC-${String(number).padStart(4, '0')}`,
  row: JSON.stringify({ number, text: 'so it goes on '.repeat(number === 7 ? 4_000 : 20) })
}))
const filled = async (name: string) => {
  const path = join(folder, name)
  const { store, close } = openSqliteReportStore(path)
  for (const table of ['members', 'cycles']) {
    const advance = { table, from: null, to: { version: 1, position: '7' }, rows }
    expect(isLeft(await store.write('live', [advance])())).toBe(false)
  }
  close()
  return path
}
interface Told {
  readonly failures: ReadonlyArray<unknown>
  readonly ids: ReadonlyArray<string>
}
const nothingTold: Told = { failures: [], ids: [] }

const readAll = async (store: ReportStore): Promise<Told> => {
  const read = await store.read({ members: 'all', cycles: 'all' })()
  if (isLeft(read)) return { ...nothingTold, failures: [read.left] }
  const found = ['members', 'cycles'].flatMap(table => read.right[table]?.rows ?? [])
  for (const { row } of found) JSON.parse(row)
  return { failures: [], ids: found.map(({ id }) => id) }
}
const whatIsRead = async (path: string): Promise<Told> => {
  try {
    const { store, close } = openSqliteReportStore(path)
    const told = await readAll(store)
    close()
    return told
  } catch (error) {
    const { message } = error as Error
    expect(message).toMatch(/^the report store cannot be opened: |no reports of this program|later version/)
    return { ...nothingTold, failures: [message] }
  }
}
const isNamed = (failure: unknown) =>
  typeof failure === 'string' ||
  ['ReportStoreCorrupt', 'ReportStoreUnavailable'].includes((failure as ReportStoreFailure).type)

test('reports whose file was cut are told as damaged, and no byte changes', async () => {
  const bytes = readFileSync(await filled('whole.db'))
  const cut = join(folder, 'cut.db')
  fc.assert(
    fc.property(fc.integer({ min: 101, max: bytes.length - 1 }), length => {
      writeFileSync(cut, bytes.subarray(0, length))
      expect(() => openSqliteReportStore(cut)).toThrow(
        /cannot be opened: the file is (cut short|damaged|not a database)/
      )
      expect(readFileSync(cut).equals(bytes.subarray(0, length))).toBe(true)
    }),
    { numRuns: 60, examples: [[bytes.length - 1], [bytes.length - 4_000], [bytes.length - 16_384]] }
  )
})

test('a bit turned anywhere in the file of reports is told, or every row is there and is JSON', async () => {
  const path = await filled('turned.db')
  const bytes = readFileSync(path)
  const turned = join(folder, 'bit.db')
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: bytes.length - 1 }), fc.nat({ max: 7 }), async (place, bit) => {
      const damaged = Buffer.from(bytes)
      damaged.writeUInt8((damaged[place] ?? 0) ^ (1 << bit), place)
      writeFileSync(turned, damaged)
      const { failures, ids } = await whatIsRead(turned)
      expect(failures.filter(failure => !isNamed(failure))).toEqual([])
      if (failures.length === 0) expect(ids).toHaveLength(2 * rows.length)
      expect(existsSync(`${turned}-wal`)).toBe(false)
    }),
    { numRuns: 150 }
  )
})

test('a row that is no JSON any more is told, whether it is read or folded on', async () => {
  const path = await filled('row.db')
  const database = new DatabaseSync(path)
  database.exec(`update rows_1 set row = '{"cut' where id = 'TC-0003'`)
  database.close()
  const { store, close } = openSqliteReportStore(path)
  const damaged: Either<ReportStoreFailure, never> = {
    _tag: 'Left',
    left: { type: 'ReportStoreCorrupt', reason: 'a row is no JSON' }
  }
  expect(await store.read({ members: 'all' })()).toEqual(damaged)
  expect(await store.rows({ table: 'members', which: 'live' }, ['TC-0003'])()).toEqual(damaged)
  expect(await store.rows({ table: 'members', which: 'live' }, ['TC-0004'])()).toMatchObject({ _tag: 'Right' })
  close()
})

test('rows that a checkpoint tells of and the file has not are told when it is opened', async () => {
  const path = await filled('lost.db')
  const database = new DatabaseSync(path)
  database.exec('drop table rows_2')
  database.close()
  expect(() => openSqliteReportStore(path)).toThrow('rows that a checkpoint tells of are missing')
})
