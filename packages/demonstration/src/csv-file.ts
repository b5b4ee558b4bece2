/** Writes one CSV file row by row, holding no more than a page of it in memory. */
import { closeSync, openSync, writeSync } from 'node:fs'

export type Cell = string | number | ReadonlyArray<string> | null | undefined
export type Cells<Column extends string> = Partial<Record<Column, Cell>>

export interface CsvFile<Column extends string> {
  readonly write: (cells: Cells<Column>) => void
  readonly close: () => void
}

const page = 65_536

/** RFC 4180: a field is quoted when a comma, a quote or a line break stands in it, and quotes inside are doubled. */
export const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

const textOf = (cell: Cell): string =>
  typeof cell === 'object' && cell !== null ? cell.join(';') : cell === undefined || cell === null ? '' : String(cell)

export const csvFile = <Column extends string>(path: string, columns: ReadonlyArray<Column>): CsvFile<Column> => {
  const file = openSync(path, 'w')
  let waiting = `${columns.join(',')}\n`
  const flush = () => {
    writeSync(file, waiting)
    waiting = ''
  }
  return {
    write: cells => {
      waiting += `${columns.map(column => quoted(textOf(cells[column]))).join(',')}\n`
      if (waiting.length > page) flush()
    },
    close: () => {
      flush()
      closeSync(file)
    }
  }
}
