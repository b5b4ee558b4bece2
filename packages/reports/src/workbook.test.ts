import fc from 'fast-check'
import { readXlsx } from 'hucre'
import { expect, test } from 'vitest'
import { csvText } from './csv-text.ts'
import type { CsvTable } from './report.ts'
import { workbookOf } from './workbook.ts'
import { withoutTimes } from './zip-times.ts'

const read = async (table: CsvTable, most?: number) => (await readXlsx(await workbookOf(table, most))).sheets
const column = async (...cells: ReadonlyArray<unknown>) => {
  const [sheet] = await read({ columns: ['cell', 'last'], rows: cells.map(cell => ({ cell, last: 'x' })) })
  return sheet?.rows.slice(1).map(([cell]) => cell)
}

test('numbers, days and yes or no are cells of their own types, and all else is text', async () => {
  expect(await column(12, -0.5, true, false, null, undefined, '', '12', 'TC-0001')).toEqual([
    ...[12, -0.5, true, false, null, null, null, '12', 'TC-0001']
  ])
  expect(await column({ a: 1 }, ['x'], Number.NaN)).toEqual(['{"a":1}', '["x"]', 'null'])
})
test('a column of days is one of days, and what looks like a day elsewhere is text', async () => {
  expect(await column('2024-02-29', null, '1900-03-01')).toEqual([
    ...[new Date('2024-02-29'), null, new Date('1900-03-01')]
  ])
  expect(await column('2024-02-29', 'House')).toEqual(['2024-02-29', 'House'])
  expect(await column('2024-02-29', '1900-02-28')).toEqual(['2024-02-29', '1900-02-28'])
})
test('columns stand in their order under their names, and cells that no column asks for are left out', async () => {
  const [sheet, none] = await read({ columns: ['b', 'a'], rows: [{ a: 1, b: 'x', words: 'secret' }] })
  expect([sheet?.rows, none]).toEqual([
    [
      ['b', 'a'],
      ['x', 1]
    ],
    undefined
  ])
})
test.each(["=cmd|' /C calc'!A0", '+1+1', '-2+3', '@SUM(A1)', '\t=1', '=HYPERLINK("http://x")', '{=1}'])(
  'Attack 12: a cell that is called %j is text in a workbook, as it is',
  async name => {
    const bytes = await workbookOf({ columns: ['name', name], rows: [{ name, [name]: name }] })
    const { sheets } = await readXlsx(bytes)
    expect(sheets[0]?.rows).toEqual([
      ['name', name],
      [name, name]
    ])
    expect([...(sheets[0]?.cells?.values() ?? [])].filter(({ formula }) => formula !== undefined)).toEqual([])
  }
)
test('any text comes back as it was, escapes of the format too, and every table has the cells of its CSV', async () => {
  const text = fc.oneof(
    fc.stringMatching(/^[ -~£–é]{0,12}$/),
    fc.constantFrom('_x0041_', '<&>"', ' x ', '__x0041__', ']]>')
  )
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 1 }), async cells => {
      const table = { columns: ['cell', 'last'], rows: cells.map(cell => ({ cell, last: 'x' })) }
      const [sheet] = await read(table)
      expect(sheet?.rows.slice(1).map(([cell]) => cell ?? '')).toEqual(cells)
      expect(csvText(table.columns, table.rows).split('\n')).toHaveLength((sheet?.rows.length ?? 0) + 1)
    }),
    { numRuns: 40, examples: [[['valueOf', '']], [['constructor', '__proto__', 'toString', 'constructor']]] }
  )
})
test('what is too long for one cell ends with an ellipsis, and what is too long for one sheet goes on in another', async () => {
  const [text] = (await column('x'.repeat(32_768))) ?? []
  expect([String(text).length, String(text).endsWith('x…')]).toEqual([32_767, true])
  const rows = [1, 2, 3].map(cell => ({ cell }))
  expect((await read({ columns: ['cell'], rows }, 3)).map(sheet => [sheet.name, sheet.rows])).toEqual([
    ['Table', [['cell'], [1], [2]]],
    ['Table 2', [['cell'], [3]]]
  ])
})
test('the same table is the same file, whenever it is written', async () => {
  const table = { columns: ['a'], rows: [{ a: 1 }, { a: 'x' }] }
  const bytes = await workbookOf(table)
  expect(bytes.subarray(10, 14)).toEqual(Buffer.from([0, 0, 0x21, 0]))
  // As if the clock had gone on: each part's own day is elsewhere, too.
  expect(withoutTimes(bytes)).toEqual(bytes)
  expect(await workbookOf(table)).toEqual(bytes)
})
