/** A workbook read back by another library: every cell is what the table of the report has there, and none is a formula. */
import type { CsvTable } from '@cofc/reports'
import { readXlsx } from 'hucre'
import { expect } from 'vitest'

const typed = (value: unknown): unknown => {
  if (value === null || value === undefined || value === '') return null
  return ['number', 'boolean', 'string'].includes(typeof value) ? value : JSON.stringify(value)
}
/** A day comes back as a day, at its beginning. */
const asRead = (cell: unknown): unknown => (cell instanceof Date ? cell.toISOString().slice(0, 10) : (cell ?? null))

export const expectSameInWorkbook = async ({ columns, rows }: CsvTable, bytes: string | Buffer): Promise<void> => {
  const { sheets } = await readXlsx(Buffer.from(bytes))
  const [head = [], ...lines] = sheets[0]?.rows ?? []
  expect(head).toEqual(columns)
  expect(lines.map(line => columns.map((_, place) => asRead(line[place])))).toEqual(
    rows.map(row => columns.map(column => typed(row[column])))
  )
  const cells = [...(sheets[0]?.cells?.values() ?? [])]
  expect(cells.filter(({ formula }) => formula !== undefined)).toEqual([])
}
