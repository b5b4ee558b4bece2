import { DatabaseSync } from 'node:sqlite'
import { describeDamage, newFile, removeFiles, testOpeningAtOnce } from '@cofc/sqlite-file/testing'
import { isLeft, type Either } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import type { ReportStoreFailure } from '@cofc/projections'
import { reportFile } from './database.ts'
import { openSqliteReportStore } from './index.ts'

removeFiles()

const rows = Array.from({ length: 200 }, (_, number) => ({
  id: `TC-${String(number).padStart(4, '0')}`,
  row: JSON.stringify({ number, text: 'so it goes on '.repeat(number === 7 ? 4_000 : 20) })
}))
const fill = async (path: string): Promise<void> => {
  const { store, close } = openSqliteReportStore(path)
  for (const table of ['members', 'cycles']) {
    const advance = { table, from: null, to: { version: 1, position: '7' }, rows }
    expect(isLeft(await store.write('live', [advance])())).toBe(false)
  }
  close()
}
const filled = async () => {
  const path = newFile()
  await fill(path)
  return path
}

describeDamage(
  {
    kind: reportFile,
    failures: ['ReportStoreCorrupt', 'ReportStoreUnavailable'],
    fill,
    holds: 2 * rows.length,
    read: async path => {
      const { store, close } = openSqliteReportStore(path)
      const read = await store.read({ members: 'all', cycles: 'all' })()
      close()
      if (isLeft(read)) return { failures: [read.left], held: [] }
      const found = ['members', 'cycles'].flatMap(table => read.right[table]?.rows ?? [])
      for (const { row } of found) JSON.parse(row)
      // A row whose text says something else is what proving finds, for its history has it as it was.
      return { failures: [], held: found.map(({ id }) => id) }
    }
  },
  { cuts: 60, turns: 150 }
)
testOpeningAtOnce(new URL('./index.ts', import.meta.url), openSqliteReportStore.name)

test('a row that is no JSON any more is told, whether it is read or folded on', async () => {
  const path = await filled()
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

test.each(['generations', 'checkpoints', 'quarantine', 'runs'])(
  'a file without the table %s is told as damaged',
  async table => {
    const path = await filled()
    const database = new DatabaseSync(path)
    database.exec(`drop table ${table}`)
    database.close()
    expect(() => openSqliteReportStore(path)).toThrow(
      'the report store cannot be opened: the file is damaged: its tables are not as they were made'
    )
  }
)

test('rows that a checkpoint tells of and the file has not are told when it is opened', async () => {
  const path = await filled()
  const database = new DatabaseSync(path)
  database.exec('drop table rows_2')
  database.close()
  expect(() => openSqliteReportStore(path)).toThrow('rows that a checkpoint tells of are missing')
})
