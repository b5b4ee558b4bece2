/** A table as CSV text: RFC 4180, with a header. Cells that no column asks for are left out. */
import { stringify } from 'csv-stringify/sync'

type Cells = Readonly<Record<string, unknown>>

export const csvText = (columns: ReadonlyArray<string>, rows: ReadonlyArray<Cells>): string =>
  stringify(
    rows.map(row => columns.map(column => row[column] ?? '')),
    { header: true, columns: [...columns], escape_formulas: true, cast: { number: asItIs } }
  )

/** A number below zero begins like a formula and is none. */
const asItIs = (number: number) => ({ value: String(number), escape_formulas: false })
