/** The rows that were read, each under its file and key. */
import type { DatabaseSync } from 'node:sqlite'
import type { AnyCsvFile } from '../mappings/csv-file.ts'
import { partsOf, type Subject } from '../mappings/known.ts'
import type { OfColumns, Row } from '../mappings/row.ts'
import type { CellsOf, Columns } from '../reading/column.ts'

export interface StagedRow {
  readonly line: number
  readonly key: string
  readonly texts: ReadonlyArray<string>
  readonly refused: number | null
}
export interface StagedRows {
  /** Lays a row down; answers the line of the row that has the same key already, or `null`. */
  readonly add: (file: AnyCsvFile, row: StagedRow) => number | null
  /** The rows of a file whose key begins with that, by line, decoded by its columns. */
  readonly under: <File extends OfColumns>(file: File, prefix: string) => ReadonlyArray<Row<File>>
  /** Every row of a file, by key. */
  readonly every: (file: AnyCsvFile) => Iterable<StagedRow>
  readonly keepOut: (file: AnyCsvFile, key: string, refusal: number) => void
  readonly subjects: (kind: Subject) => Iterable<string>
  /** The text of one cell, as it stands in the file. */
  readonly textAt: (file: AnyCsvFile, line: number, column: string) => string | null
}

interface Stored {
  readonly line: number
  readonly key: string
  readonly cells: string
  readonly refused: number | null
}
const read = ({ line, key, cells, refused }: Stored): StagedRow => ({
  line,
  key,
  refused,
  texts: JSON.parse(cells) as ReadonlyArray<string>
})

/** A row's cells as its columns decode them; blank where a cell is malformed. */
export const decodedCells = <C extends Columns>(columns: C, texts: ReadonlyArray<string>): CellsOf<C> => {
  const cells: Record<string, unknown> = {}
  let index = 0
  for (const name in columns) {
    const column = columns[name]
    const decoded = column?.decode(texts[index] ?? '')
    cells[name] = decoded === undefined ? column?.blank : decoded
    index += 1
  }
  return cells as CellsOf<C>
}

/** After every key that begins so. */
const afterAll = (prefix: string): string => `${prefix.slice(0, -1)}}`

export const stagedRows = (database: DatabaseSync): StagedRows => {
  const insert = database.prepare('insert into rows values (?, ?, ?, ?, ?) on conflict do nothing')
  const lineOf = database.prepare('select line from rows where file = ? and key = ?')
  const range = database.prepare(
    'select line, key, cells, refused from rows where file = ?1 and key >= ?2 and key < ?3 order by line'
  )
  const refuse = database.prepare('update rows set refused = ? where file = ? and key = ? and refused is null')
  const subject = database.prepare('insert into subjects values (?, ?) on conflict do nothing')
  const onLine = database.prepare('select cells from rows where file = ? and line = ?')
  let lastSubject = ''

  const noteSubject = (kind: Subject, key: string): void => {
    const name = key.split('|').slice(0, partsOf(kind)).join('|')
    if (lastSubject === `${kind} ${name}`) return
    lastSubject = `${kind} ${name}`
    subject.run(kind, name)
  }
  return {
    add: (file, { key, line, texts, refused }) => {
      const { changes } = insert.run(file.name, key, line, JSON.stringify(texts), refused)
      if (changes === 0) return (lineOf.get(file.name, key) as { line: number }).line
      noteSubject(file.subject, key)
      if (file.alsoOf !== undefined) noteSubject(file.alsoOf, key)
      return null
    },
    under: (file, prefix) =>
      (range.all(file.name, prefix, afterAll(prefix)) as unknown as ReadonlyArray<Stored>).map(stored => {
        const { line, key, refused, texts } = read(stored)
        return { file: file.name, line, key, refused, cells: decodedCells<Columns>(file.columns, texts) }
      }),
    every: function* (file) {
      const all = database.prepare('select line, key, cells, refused from rows where file = ? order by key')
      for (const stored of all.iterate(file.name)) yield read(stored as unknown as Stored)
    },
    keepOut: (file, key, refusal) => {
      refuse.run(refusal, file.name, key)
    },
    subjects: function* (kind) {
      // A statement of its own for each round: one may be under way within another.
      const named = database.prepare('select name from subjects where kind = ? order by name')
      for (const row of named.iterate(kind)) yield row['name'] as string
    },
    textAt: (file, line, column) => {
      const found = onLine.get(file.name, line) as { cells: string } | undefined
      const texts = found === undefined ? [] : (JSON.parse(found.cells) as ReadonlyArray<string>)
      return texts[Object.keys(file.columns).indexOf(column)] ?? null
    }
  }
}
