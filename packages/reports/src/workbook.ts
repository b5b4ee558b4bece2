/**
 * A table as a workbook for Excel and its like. Numbers, days and yes or no are cells of their own types; everything else is
 * text, whatever it begins with, so that no cell is ever a formula.
 */
import { PlainDate } from '@cofc/core'
import type { Cell, SheetData } from 'write-excel-file/node'
import type { CsvTable } from './report.ts'
import { withoutTimes } from './zip-times.ts'

/** What one sheet of a workbook holds, and one cell. */
const [mostRows, mostCharacters] = [1_048_576, 32_767]

/** Programs count days from 1900, and take that year for a leap year: from March on they all agree. */
const isDay = (value: unknown): value is string => PlainDate.is(value) && value >= '1900-03-01' && value <= '9999-12-31'
/** Columns in which every cell that is not empty is a day. In any other column what looks like a day is text. */
const columnsOfDays = ({ columns, rows }: CsvTable): ReadonlySet<string> =>
  new Set(
    columns.filter(column => {
      const cells = rows.map(row => row[column] ?? null).filter(cell => cell !== null)
      return cells.length > 0 && cells.every(isDay)
    })
  )

/** In the text of a cell `_x0041_` would be read as the letter of that number. */
const withoutEscapes = (text: string): string => text.replaceAll(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_')
const escapeOf = (letter: string): string => `_x${letter.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}_`
/** The writer counts texts in an object, which has some names of its own: a cell that is called so would be left empty. */
const asItIs = (text: string): string =>
  text in Object.prototype ? `${escapeOf(text)}${text.slice(1)}` : withoutEscapes(text)
const fitting = (text: string): string =>
  text.length > mostCharacters ? `${text.slice(0, mostCharacters - 1)}…` : text
const textCell = (text: string): Cell => (text === '' ? null : { type: String, value: asItIs(fitting(text)) })

const cellOf = (value: unknown, isOfDays: boolean): Cell => {
  if (value === null || value === undefined) return null
  if (Number.isFinite(value)) return { type: Number, value: Number(value) }
  if (typeof value === 'boolean') return { type: Boolean, value }
  if (isOfDays && isDay(value)) return { type: Date, value: new Date(value), format: 'yyyy-mm-dd' }
  return textCell(typeof value === 'string' ? value : JSON.stringify(value))
}
const headOf = (column: string): Cell => ({ type: String, value: asItIs(column), fontWeight: 'bold' })

/** As many sheets as its rows need, each with the names of its columns on top. */
const sheetsOf = (table: CsvTable, most: number): ReadonlyArray<SheetData> => {
  const { columns, rows } = table
  const days = columnsOfDays(table)
  const lines = rows.map(row => columns.map(column => cellOf(row[column], days.has(column))))
  const sheets = Math.max(1, Math.ceil(lines.length / (most - 1)))
  return Array.from({ length: sheets }, (_, place) => [
    columns.map(headOf),
    ...lines.slice(place * (most - 1), (place + 1) * (most - 1))
  ])
}

/** The bytes of the workbook: the same for the same table, whenever they are written. */
export const workbookOf = async (table: CsvTable, most: number = mostRows): Promise<Buffer> => {
  // Loaded only for a workbook: most of what is asked is something else.
  const { default: write } = await import('write-excel-file/node')
  const widths = table.columns.map(column => ({ width: Math.max(12, column.length + 2) }))
  const sheets = sheetsOf(table, most).map((data, place) => ({
    ...{ data, columns: widths, stickyRowsCount: 1 },
    sheet: place === 0 ? 'Table' : `Table ${String(place + 1)}`
  }))
  return withoutTimes(await write(sheets).toBuffer())
}
