/** A folder of CSV files as it is looked at: rows, and what they mean for each other. */
import { grouped, readRows, type Row } from '../folder.ts'

export interface NetworkRecord {
  readonly rows: (file: string) => ReadonlyArray<Row>
}

export const recordAt = (path: string): NetworkRecord => {
  const read = new Map<string, ReadonlyArray<Row>>()
  return {
    rows: file => {
      const rows = read.get(file) ?? readRows(path, file)
      read.set(file, rows)
      return rows
    }
  }
}

export const listOf = (cell: string | undefined): ReadonlyArray<string> =>
  (cell ?? '').split(';').filter(part => part !== '')

export const reviewOf = (row: Row): string => `${row['community']} ${row['cycle']}`

export const byKey = (rows: ReadonlyArray<Row>, column: string): ReadonlyMap<string, ReadonlyArray<Row>> =>
  grouped(rows, row => row[column] ?? '')

/** The row in force on a day, of rows that are each dated from. */
export const rowOn = (rows: ReadonlyArray<Row> | undefined, date: string): Row =>
  (rows ?? []).toSorted((a, b) => (a['from']! < b['from']! ? -1 : 1)).findLast(row => row['from']! <= date) ?? {}

/** What is wrong, and whether it is so. */
export type Check<T> = readonly [what: string, isSo: (about: T) => boolean]

export const failing = <T>(about: T, checks: ReadonlyArray<Check<T>>): ReadonlyArray<string> =>
  checks.filter(([, isSo]) => isSo(about)).map(([what]) => what)

export const laterOf = (first: string, second: string): string => (first > second ? first : second)
