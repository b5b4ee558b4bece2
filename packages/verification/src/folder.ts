/** Small folders of CSV files for tests: written from rows, read back as rows. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { quoted } from '@cofc/demonstration'

export type Row = Readonly<Record<string, string>>
type Cells = Readonly<Record<string, string | number>>

export interface TemporaryFolder extends Disposable {
  readonly path: string
}

/** An empty folder that is gone at the end of the block that began with `using folder = temporaryFolder()`. */
export const temporaryFolder = (): TemporaryFolder => {
  const path = mkdtempSync(join(tmpdir(), 'cofc-'))
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) }
}

/** The header names every column that any of the rows has. */
export const csvOf = (rows: ReadonlyArray<Cells>, lineBreak = '\n'): string => {
  const columns = [...new Set(rows.flatMap(row => Object.keys(row)))]
  const lines = rows.map(row => columns.map(column => quoted(String(row[column] ?? ''))).join(','))
  return [columns.join(','), ...lines, ''].join(lineBreak)
}

/** What a file holds: rows, or its very text or bytes when the file is to be wrong. */
export type Content = ReadonlyArray<Cells> | string | Uint8Array

const bytesOf = (content: Content): string | Uint8Array =>
  typeof content === 'string' || content instanceof Uint8Array ? content : csvOf(content)

export const writeFiles = (path: string, files: Readonly<Record<string, Content>>): void => {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true })
    writeFileSync(join(path, name), bytesOf(content))
  }
}

/** For example `using folder = writeFolder({ 'communities.csv': [{ community: 'TC-0001', sector: 'LD' }] })`. */
export const writeFolder = (files: Readonly<Record<string, Content>>): TemporaryFolder => {
  const folder = temporaryFolder()
  writeFiles(folder.path, files)
  return folder
}

/** Every row of one file as text; none when there is no such file. */
export const readRows = (path: string, file: string): ReadonlyArray<Row> => {
  try {
    return parse(readFileSync(join(path, file)), { columns: true, bom: true, skip_empty_lines: true })
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw problem
  }
}

/** Rows that agree in a key, in their order. */
export const grouped = <T>(list: Iterable<T>, keyOf: (item: T) => string): ReadonlyMap<string, ReadonlyArray<T>> => {
  const groups = new Map<string, Array<T>>()
  for (const item of list) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return groups
}
